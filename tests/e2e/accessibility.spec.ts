import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

const PAGES = [
  '',
  'library',
  'library/new',
  'library/chengdu-2018',
  'terms',
  'terms/glossary:两不愁三保障',
  'cards',
  'review',
  'quiz',
  'stats',
  'settings',
]

test.beforeAll(cleanDesk)

for (const theme of ['light', 'dark', 'sepia']) {
  test(`axe finds nothing on any page in ${theme}`, async ({ page, context, baseURL }) => {
    test.setTimeout(400_000)
    await context.addCookies([
      { name: 'duizhao-look', value: encodeURIComponent(`theme=${theme}`), url: baseURL! },
    ])
    for (const locale of theme === 'light' ? ['en', 'zh'] : ['en']) {
      for (const path of PAGES) {
        await page.goto(`/${locale}/${path}`)
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze()
        const found = violations.map(
          ({ id, nodes }) =>
            `${locale}/${path}: ${id} at ${nodes
              .map(({ target }) => target.join(' '))
              .slice(0, 3)
              .join(', ')}`,
        )
        expect(found).toEqual([])
      }
    }
  })
}

test('no page is wider than the screen', async ({ page }) => {
  for (const path of PAGES) {
    await page.goto(`/en/${path}`)
    const [content, screen] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect(content, path).toBeLessThanOrEqual(screen!)
  }
})
