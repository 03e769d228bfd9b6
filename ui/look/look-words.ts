import type { TFunction } from 'i18next'

/** What the look's choices are called, as plain text: the menu is on every page, and i18next would weigh on them all. */
export function lookWords(t: TFunction<'common'>) {
  return {
    label: t('look.label'),
    settings: t('look.settings'),
    theme: t('look.theme'),
    themes: {
      system: t('look.system'),
      light: t('look.light'),
      dark: t('look.dark'),
      sepia: t('look.sepia'),
    },
    size: t('look.size'),
    sizes: { small: t('look.small'), medium: t('look.medium'), large: t('look.large') },
  }
}

export type LookWords = ReturnType<typeof lookWords>
