/** Whether answers are typed is remembered in a cookie, so that the server draws the field, or leaves it out, at once. */
export const TYPING_COOKIE = 'duizhao-typing'

const ONE_YEAR = 365 * 24 * 60 * 60

export function rememberTyping(typing: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser yet
  document.cookie = `${TYPING_COOKIE}=${typing ? 'on' : 'off'}; path=/; max-age=${ONE_YEAR}; samesite=lax`
}
