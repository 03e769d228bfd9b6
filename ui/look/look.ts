/**
 * How a person wants the app to look. Kept in one cookie, so that the server draws it right the first time and no
 * inline script is needed.
 */
const CHOICES = {
  theme: ['system', 'light', 'dark', 'sepia'],
  size: ['medium', 'small', 'large'],
  layout: ['side', 'stacked', 'zh', 'en'],
  pinyin: ['new', 'none', 'all'],
  tones: ['written', 'spoken'],
  keys: ['on', 'off'],
} as const

export type Look = { [K in keyof typeof CHOICES]: (typeof CHOICES)[K][number] }

export const LOOK_COOKIE = 'duizhao-look'
export const lookChoices: { readonly [K in keyof Look]: readonly Look[K][] } = CHOICES

/** Reads the cookie's value, `theme=dark&layout=side`; whatever is missing or unknown becomes the first choice. */
export function parseLook(cookie: string | undefined): Look {
  const given = new URLSearchParams(cookie ?? '')
  const pick = <K extends keyof Look>(name: K): Look[K] => {
    const choices: readonly Look[K][] = lookChoices[name]
    return choices.find(choice => choice === given.get(name)) ?? choices[0]!
  }
  return {
    theme: pick('theme'),
    size: pick('size'),
    layout: pick('layout'),
    pinyin: pick('pinyin'),
    tones: pick('tones'),
    keys: pick('keys'),
  }
}

/** The cookie's value; first choices are left out. */
export function formatLook(look: Look): string {
  const chosen = new URLSearchParams()
  for (const name of Object.keys(CHOICES) as (keyof Look)[]) {
    if (look[name] !== lookChoices[name][0]) chosen.set(name, look[name])
  }
  return chosen.toString()
}
