import type { Change, FindChanges } from './find-changes.ts'

/** `zh`: how the level is told in Chinese. `en`: words of one form each; a word that a level lacks is empty. */
type Level = { zh: RegExp; en: readonly string[] }

const LEVELS: readonly Level[] = [
  { zh: /全国|国家/, en: ['', '', 'national', '', 'nationwide'] },
  { zh: /省/, en: ['', 'provinces', 'provincial', 'provincial-level', 'province-wide'] },
  { zh: /市(?!场|民|值)/, en: ['city', 'cities', 'municipal', 'city-level', 'city-wide'] },
  { zh: /县/, en: ['county', 'counties', '', 'county-level', 'county-wide'] },
  { zh: /乡(?!村|亲|愁|土)|镇/, en: ['township', 'townships', '', 'township-level', ''] },
  { zh: /村(?!镇)/, en: ['village', 'villages', '', 'village-level', ''] },
]

/** Another level of government, of which neither side says anything. */
export const levelChanges: FindChanges = (zh, en, random) =>
  LEVELS.flatMap(level => {
    if (!level.zh.test(zh)) return []
    const others = LEVELS.filter(other => other !== level && !other.zh.test(zh))
    return level.en.flatMap((word, form): Change[] => {
      const places = word === '' ? [] : [...en.matchAll(new RegExp(`(?<![\\w-])${word}(?![\\w-])`, 'g'))]
      const saids = others.map(other => other.en[form]!).filter(said => said !== '' && !en.includes(said))
      const said = saids[Math.floor(random() * saids.length)]
      const [at] = places
      if (places.length !== 1 || said === undefined || isPartOfName(en, at!.index)) return []
      return [{ start: at!.index, end: at!.index + word.length, said }]
    })
  })

const opening = /^(?:The|An?|All|In|At|Each|Every|Our|Some|Of|For|This|These)$/

/** A word beside one with a capital may belong to a name. */
function isPartOfName(en: string, at: number): boolean {
  const before = /(\p{Lu}\p{L}*)\s$/u.exec(en.slice(0, at))?.[1]
  return (before !== undefined && !opening.test(before)) || /^\S+\s\p{Lu}\p{Ll}/u.test(en.slice(at))
}
