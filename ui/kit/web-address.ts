/** An address that may be followed: of the web, and nothing else. */
export function webAddress(url: string): string | null {
  const address = URL.canParse(url) ? new URL(url) : null
  return address && /^https?:$/.test(address.protocol) ? address.href : null
}
