/** Choices of a session are remembered in cookies, so that the server draws the page with them at once. */
export const ALOUD_COOKIE = 'duizhao-aloud'
export const MINUTES_COOKIE = 'duizhao-minutes'

const ONE_YEAR = 365 * 24 * 60 * 60
const MOST_MINUTES = 240

export const rememberAloud = (aloud: boolean): void => remember(ALOUD_COOKIE, aloud ? 'on' : 'off')
export const rememberMinutes = (minutes: number): void => remember(MINUTES_COOKIE, String(minutes))

/** Minutes of a time box as a cookie has them; 0 where it says nothing that can be. */
export function readMinutes(cookie: string | undefined): number {
  const minutes = Number(cookie)
  return Number.isInteger(minutes) && minutes > 0 && minutes <= MOST_MINUTES ? minutes : 0
}

function remember(name: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser yet
  document.cookie = `${name}=${value}; path=/; max-age=${ONE_YEAR}; samesite=lax`
}
