import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import type { Lexicon } from '#core/text/lexicon.ts'
import { openLexicon } from '#core/text/lexicon-file.ts'
import { tokenise } from '#core/text/tokenise.ts'
import { report, reportAtLeast } from '../print.ts'

type Cut = (text: string) => string[]

/** Words beside jieba (with its model for unknown words) and the browser's own Intl.Segmenter, on SIGHAN 2005 MSR and UD GSD. */
export function measureWords(folder: string, lexicon: Lexicon): void {
  const jieba = Jieba.withDict(dict)
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
  const cuts: Record<string, Cut> = {
    ours: text => tokenise(text, lexicon).map(token => token.text),
    jieba: text => jieba.cut(text, true),
    'Intl.Segmenter': text => [...segmenter.segment(text)].map(({ segment }) => segment),
  }
  const sets = { MSR: readLines(join(folder, 'segmentation/msr-gold.txt')), 'UD GSD dev': readUd(folder) }
  for (const [name, gold] of Object.entries(sets)) {
    const scores = Object.fromEntries(Object.entries(cuts).map(([who, cut]) => [who, score(gold, cut)]))
    const peers = ['jieba', 'Intl.Segmenter'].map(who => ({ name: who, value: scores[who]?.f1 ?? 0 }))
    const bar = name === 'MSR' ? (scores.jieba?.f1 ?? 0) + 0.05 : undefined
    reportAtLeast(`${name}, F1 of words`, scores.ours?.f1 ?? 0, bar && Number(bar.toFixed(4)), peers)
    report(
      `${name}, words across a boundary, a thousand`,
      scores.ours?.crossing ?? 0,
      '',
      name === 'MSR' ? 3 : undefined,
      {
        name: 'jieba',
        value: Number(scores.jieba?.crossing.toFixed(2)),
      },
    )
  }
  measureSpeed(
    sets.MSR.map(words => words.join('')),
    cuts,
  )
}

function measureSpeed(lines: string[], cuts: Record<string, Cut>): void {
  const speed = (cut: Cut) => {
    for (const line of lines) cut(line)
    const start = performance.now()
    for (const line of lines) cut(line)
    return (1000 * lines.join('').length) / (performance.now() - start)
  }
  const [ours = 0, jieba = 0, intl = 0] = Object.values(cuts).map(speed)
  reportAtLeast('characters a second', ours, 1_500_000, [
    { name: 'jieba', value: jieba },
    { name: 'Intl.Segmenter', value: intl },
  ])
  const file = readFileSync('.build/lexicon.bin')
  const start = performance.now()
  openLexicon(file)
  report('open the lexicon', performance.now() - start, 'ms', 300)
  report('lexicon in memory', file.length / 1e6, 'MB', 100)
}

function readLines(file: string): string[][] {
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .map(line => line.trim().split(/\s+/).filter(Boolean))
}

function readUd(folder: string): string[][] {
  const text = readFileSync(join(folder, 'segmentation/zh_gsdsimp-ud-dev.conllu'), 'utf8')
  return text
    .split('\n\n')
    .map(sentence => sentence.split('\n').flatMap(line => /^\d+\t(\S+)/.exec(line)?.[1] ?? []))
}

/** F1 of spans, and words that begin inside one gold word and end inside another, a thousand gold words. */
function score(gold: string[][], cut: Cut): { f1: number; crossing: number } {
  let [right, mine, theirs, crossing] = [0, 0, 0, 0]
  for (const words of gold) {
    const golden = spansOf(words)
    const keys = new Set(golden.map(String))
    const edges = new Set(golden.flat())
    theirs += golden.length
    for (const [start, end] of spansOf(cut(words.join('')))) {
      mine++
      if (keys.has(`${start},${end}`)) right++
      else if (hasEdgeWithin(edges, start, end) && !(edges.has(start) && edges.has(end))) crossing++
    }
  }
  const [precision, recall] = [right / mine, right / theirs]
  return { f1: (2 * precision * recall) / (precision + recall), crossing: (1000 * crossing) / theirs }
}

function hasEdgeWithin(edges: Set<number>, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) if (edges.has(at)) return true
  return false
}

function spansOf(words: string[]): [number, number][] {
  let at = 0
  return words.map(word => {
    at += word.length
    return [at - word.length, at]
  })
}
