/** Forms that no ending explains, of verbs and nouns that policy texts use. */
const irregular = new Map(
  [
    'win won',
    'fight fought',
    'build built',
    'hold held',
    'uphold upheld',
    'lead led',
    'keep kept',
    'make made',
    'take took taken',
    'give gave given',
    'rise rose risen',
    'bring brought',
    'leave left',
    'seek sought',
    'see saw seen',
    'do did done does',
    'go went gone goes',
    'be is are was were been being',
    'have has had having',
    'man men',
    'woman women',
    'child children',
  ].flatMap(line => {
    const [base = '', ...forms] = line.split(' ')
    return forms.map(form => [form, base] as const)
  }),
)

/**
 * A key that the forms of an English word share: `battles`, `Battle’s` and `battle`; `winning` and `won`; `modernise` and
 * `modernized`. Not a word itself. Words that only look alike may share one (`building`, `builds`).
 */
export function wordStem(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$|['’]$/, '')
  const base = irregular.get(plain) ?? plain
  if (base.length < 4) return base
  const bare = withoutEnding(base)
  return irregular.get(bare) ?? bare.replace(/e$/, '').replace(/(?<=.{3})is(?=at|$)/, 'iz')
}

function withoutEnding(word: string): string {
  if (/ies$|ied$/.test(word)) return `${word.slice(0, -3)}y`
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  if (/[^su]s$/.test(word) && !/is$/.test(word)) return word.slice(0, -1)
  const verb = /^(.*[aeiouy].*)(?:ing|ed)$/.exec(word)?.[1]
  if (verb === undefined || verb.length < 3) return word
  return verb.replace(/([bdgmnprt])\1$/, '$1')
}
