import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin as pinyinPro } from 'pinyin-pro'
import type { Knowledge } from '#core/text/analyse.ts'
import type { Lexicon } from '#core/text/lexicon.ts'
import { pinyinOf } from '#core/text/pinyin.ts'
import { tokenise } from '#core/text/tokenise.ts'
import { reportAtLeast } from '../print.ts'

/** Pinyin beside pinyin-pro on the CPP development set, which the readings were learnt from: see scripts/learn-readings.ts for what is unseen. */
export function measurePinyin(folder: string, { dictionary, readings }: Knowledge, lexicon: Lexicon): void {
  const lines = (end: string) =>
    readFileSync(join(folder, `pinyin/dev.${end}`), 'utf8')
      .trimEnd()
      .split(/\r?\n/)
  const sentences = lines('sent')
  const labels = lines('lb')
  const ours = (text: string) => pinyinOf(tokenise(text, lexicon), dictionary, new Map(), readings).flat()
  const theirs = (text: string) =>
    pinyinPro(text, { type: 'array', toneType: 'num', toneSandhi: false, nonZh: 'removed' })
  reportAtLeast('CPP dev, right %, learnt from', share(sentences, labels, ours), 95, [
    { name: 'pinyin-pro', value: share(sentences, labels, theirs) },
  ])
  reportAtLeast('characters a second', speed(sentences, ours), 400_000, [
    { name: 'pinyin-pro', value: speed(sentences, theirs) },
  ])
}

function share(sentences: string[], labels: string[], read: (text: string) => readonly string[]): number {
  const right = sentences.filter((sentence, i) => {
    const before = [...sentence.slice(0, sentence.indexOf('▁'))].filter(isHanzi).length
    return same(read(sentence.replaceAll('▁', ''))[before] ?? '', labels[i] ?? '')
  })
  return (100 * right.length) / sentences.length
}

const isHanzi = (character: string) => /\p{Script=Han}/u.test(character)
const plain = (syllable: string) => syllable.toLowerCase().replace(/u:|v/g, 'ü').replace(/0$/, '5')
const same = (a: string, b: string) => plain(a) === plain(b)

function speed(sentences: string[], read: (text: string) => readonly string[]): number {
  const texts = sentences.slice(0, 3000).map(sentence => sentence.replaceAll('▁', ''))
  for (const text of texts) read(text)
  const start = performance.now()
  for (const text of texts) read(text)
  return (1000 * texts.join('').length) / (performance.now() - start)
}
