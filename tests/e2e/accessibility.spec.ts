import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { cleanDesk } from '../support/clean-desk.ts'

const PAGES = [
  '',
  'library',
  'library/new',
  'library/chengdu-2018',
  'terms',
  'terms/glossary:两不愁三保障',
  'cards',
  'cards/browse',
  'review',
  'quiz',
  'drills',
  'drills/numbers',
  'drills/sight',
  'stats',
  'search',
  'settings',
]
const THEMES = ['dark', 'sepia'] as const

test.beforeAll(cleanDesk)

for (const locale of ['en', 'zh'] as const) {
  test(`axe finds nothing on any page, and no colour that is hard to read in any theme (${locale})`, async ({
    page,
    context,
    baseURL,
  }, testInfo) => {
    test.setTimeout(400_000)
    await context.addCookies([
      { name: 'duizhao-look', value: encodeURIComponent('theme=light'), url: baseURL! },
    ])
    for (const path of PAGES) {
      await page.goto(`/${locale}/${path}`)
      const rules = new AxeBuilder({ page }).withTags([
        'wcag2a',
        'wcag2aa',
        'wcag21a',
        'wcag21aa',
        'wcag22aa',
      ])
      expect(await findings(rules), `/${locale}/${path}`).toEqual([])
      if (locale === 'zh' || testInfo.project.name === 'phone') continue // the colours of both layouts are the same
      for (const theme of THEMES) {
        await show(page, theme)
        const colours = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block'])
        expect(await findings(colours), `/${locale}/${path} in ${theme}`).toEqual([])
      }
    }
  })
}

for (const theme of THEMES)
  test(`a page comes in ${theme} where that is chosen`, { tag: '@once' }, async ({
    page,
    context,
    baseURL,
  }) => {
    await context.addCookies([
      { name: 'duizhao-look', value: encodeURIComponent(`theme=${theme}`), url: baseURL! },
    ])
    await page.goto('/en')
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
  })

/** A theme is an attribute and nothing but colours (ui/styles/tokens.css): the page need not come again. */
async function show(page: Page, theme: string): Promise<void> {
  await page.evaluate(async theme => {
    document.documentElement.dataset.theme = theme
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))
  }, theme)
}

async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).slice(0, 3)
    return `${id} at ${places.join(', ')}`
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
