/** Forms that no ending explains. Of two bases the commoner in running text. */
const irregular = new Map(
  (
    'win won, fight fought, build built, hold held, uphold upheld, lead led, keep kept, make made, ' +
    'take took taken, give gave given, rise rose risen, bring brought, leave left, seek sought, ' +
    'see saw seen, do did done does, go went gone goes, be is are was were been being, ' +
    'have has had having, say said, tell told, think thought, know knew known, come came, find found, ' +
    'feel felt, hear heard, meet met, run ran, sit sat, stand stood, understand understood, ' +
    'fall fell fallen, grow grew grown, begin began begun, become became, get got gotten, send sent, ' +
    'spend spent, lose lost, pay paid, buy bought, sell sold, teach taught, catch caught, ' +
    'speak spoke spoken, break broke broken, choose chose chosen, write wrote written, ' +
    'drive drove driven, eat ate eaten, drink drank drunk, sing sang sung, sink sank sunk, ' +
    'swim swam swum, ring rang rung, fly flew flown, draw drew drawn, throw threw thrown, ' +
    'blow blew blown, wear wore worn, tear tore torn, bear bore borne born, swear swore sworn, ' +
    'steal stole stolen, freeze froze frozen, wake woke woken, shake shook shaken, ' +
    'forget forgot forgotten, hide hid hidden, bite bit bitten, ride rode ridden, strike struck, ' +
    'stick stuck, hang hung, swing swung, sleep slept, sweep swept, weep wept, creep crept, ' +
    'deal dealt, mean meant, lend lent, bend bent, shoot shot, shine shone, slide slid, light lit, ' +
    'feed fed, flee fled, bleed bled, breed bred, lie lay lain, show shown, man men, woman women, ' +
    'child children, foot feet, tooth teeth, mouse mice, wife wives, life lives, knife knives, ' +
    'leaf leaves, wolf wolves, half halves, shelf shelves, self selves, thief thieves'
  )
    .split(', ')
    .flatMap(line => {
      const [base = '', ...forms] = line.split(' ')
      return forms.map(form => [form, base] as const)
    }),
)

/** What is longer is no word. */
const longestWord = 40

/**
 * A key that the forms of an English word share: `battles`, `Battle’s` and `battle`; `winning` and `won`; `modernise` and
 * `modernized`. Not a word itself. Words that only look alike may share one (`building`, `builds`).
 */
export function wordStem(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$|['’]$/, '')
  const base = irregular.get(plain) ?? plain
  if (base.length < 4 || base.length > longestWord) return base
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
