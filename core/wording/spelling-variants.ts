/** British spellings that no rule below reaches, with the American ones. Singular, as keys of words are. */
const pairs: Record<string, string> = {
  acknowledgement: 'acknowledgment',
  ageing: 'aging',
  aluminium: 'aluminum',
  amongst: 'among',
  appal: 'appall',
  calibre: 'caliber',
  catalogue: 'catalog',
  centre: 'center',
  centred: 'centered',
  cheque: 'check',
  defence: 'defense',
  dialogue: 'dialog',
  enrol: 'enroll',
  enrolment: 'enrollment',
  fibre: 'fiber',
  fulfil: 'fulfill',
  fulfilment: 'fulfillment',
  grey: 'gray',
  instalment: 'installment',
  judgement: 'judgment',
  kilometre: 'kilometer',
  learnt: 'learned',
  licence: 'license',
  litre: 'liter',
  manoeuvre: 'maneuver',
  metre: 'meter',
  mould: 'mold',
  offence: 'offense',
  plough: 'plow',
  practise: 'practice',
  practised: 'practiced',
  practising: 'practicing',
  pretence: 'pretense',
  programme: 'program',
  sceptical: 'skeptical',
  skilful: 'skillful',
  theatre: 'theater',
  towards: 'toward',
  toward: 'toward',
  tonne: 'ton',
  whilst: 'while',
  wilful: 'willful',
}

export const NUMERALS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty'
).split(' ')
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

export const ORDINALS = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth ' +
  'seventeenth eighteenth nineteenth twentieth'
).split(' ')

/**
 * One spelling for a lower-case word in the singular that is spelt in several: American of British and American, -ize of
 * -ise and -ize, words of the numerals up to twenty and of the tens (the 19th is the nineteenth) and of the sign of percent. Both sides go through
 * it, so that overdoing (`promize`) is harmless.
 */
export function oneSpelling(word: string): string {
  if (/^(?:1?\d|20)$/.test(word)) return NUMERALS[Number(word)]!
  if (/^[2-9]0$/.test(word)) return TENS[Number(word) / 10 - 2]!
  const nth = /^(1?\d|20)(?:st|nd|rd|th)$/.exec(word)?.[1]
  if (nth && nth !== '0') return ORDINALS[Number(nth) - 1]!
  const tenth = /^([3-9])0th$/.exec(word)?.[1]
  if (tenth) return TENS[Number(tenth) - 2]!.replace(/y$/, 'ieth')
  if (word === '%') return 'percent'
  if (Object.hasOwn(pairs, word)) return pairs[word]!
  return word
    .replace(/(?<=[a-z]{3})is(?=(?:e|ed|er|ing|ation|ational)$)/, 'iz')
    .replace(/(?<=[a-z]{3})lys(?=(?:e|ed|er|ing)$)|(?<=ana)lys(?=(?:e|ed|er|ing)$)/, 'lyz')
    .replace(/(?<=[a-z]{3})our(?=(?:|ed|ing|er|able|ful|hood|ite)$)/, 'or')
    .replace(/(?<=[a-z]{2}[aeiou]l)l(?=(?:ed|ing|er|or)$)/, '')
}
