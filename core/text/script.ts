/** How Chinese is written; texts that are neither, or both alike, count as simplified. */
export type Script = 'simplified' | 'traditional'

/** Characters of one script only, the commonest, in pairs. */
const pairs =
  '们們个個国國来來这這为為说說时時会會对對发發过過还還后後没沒学學么麼经經开開问問现現从從动動两兩长長见見进進种種将將实實' +
  '关關点點业業应應与與义義东東车車给給机機电電头頭书書气氣体體总總党黨员員条條变變认認论論制製产產众眾战戰场場马馬边邊' +
  '区區农農务務设設计計济濟统統线線组組织織级級报報结結济濟华華万萬亿億贫貧县縣乡鄉记記议議习習导導责責任任领領权權团團'
const only = (offset: number) =>
  new Set([...pairs].filter((character, at) => at % 2 === offset && pairs[at ^ 1] !== character))
const simplifiedOnly = only(0)
const traditionalOnly = only(1)

/** The script that most of a text is written in. */
export function scriptOf(text: string): Script {
  let balance = 0
  for (const character of text) {
    if (simplifiedOnly.has(character)) balance++
    else if (traditionalOnly.has(character)) balance--
  }
  return balance < 0 ? 'traditional' : 'simplified'
}

/** A text in simplified characters, each UTF-16 unit in its place, so that offsets hold in both. */
export type Simplify = (text: string) => string

/**
 * Opens the conversion from traditional characters (OpenCC's tables, by opencc-js). They are loaded when this is first
 * called, once: ask `scriptOf` before. What would change its length stays as it is.
 */
export function openSimplify(): Promise<Simplify> {
  opened ??= loadSimplify()
  return opened
}

let opened: Promise<Simplify> | undefined

async function loadSimplify(): Promise<Simplify> {
  const [{ ConverterFactory }, { to }] = await Promise.all([
    import('opencc-js/core'),
    import('opencc-js/preset/t2cn'),
  ])
  const dictionaries = (to.cn ?? []).flat().map(dictionary => pairsOf(dictionary).filter(keepsLength))
  return ConverterFactory(dictionaries)
}

const pairsOf = (dictionary: string | readonly (readonly [string, string])[]) =>
  typeof dictionary === 'string'
    ? dictionary.split('|').map((pair): [string, string] => {
        const [from = '', into = ''] = pair.split(' ')
        return [from, into]
      })
    : [...dictionary]

const keepsLength = ([from, into]: readonly [string, string]) => from.length === into.length
