/** A price as the language writes it; small ones with the digits that tell them from nothing. */
export function money(amount: number, currency: string | null, lang: string): string {
  const digits = amount > 0 && amount < 0.1 ? { maximumSignificantDigits: 2 } : {}
  if (!currency) return new Intl.NumberFormat(lang, digits).format(amount)
  return new Intl.NumberFormat(lang, { style: 'currency', currency, ...digits }).format(amount)
}

/** An estimate says no more than it knows: two figures. */
export const roughly = (count: number, lang: string): string =>
  new Intl.NumberFormat(lang, { maximumSignificantDigits: 2 }).format(count)
