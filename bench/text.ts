// The engine beside what people use instead: `node bench/text.ts DATA`, DATA with the gold of CONTRIBUTING.md. Without it
// only what ships with the app is measured.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { glossaryWords } from '#core/terms/glossary.ts'
import { parseGlossary } from '#core/terms/parse-glossary.ts'
import { joinLexicons, wordLexicon } from '#core/text/lexicon.ts'
import { openKnowledge } from '#flows/knowledge.ts'
import { measureAlignment } from './text/alignment.ts'

const folder = process.argv[2]
const knowledge = openKnowledge('.')
const terms = parseGlossary(readFileSync('content/glossary.json', 'utf8'))
const lexicon = joinLexicons(knowledge.lexicon, wordLexicon(glossaryWords(terms)))

measureAlignment(folder && join(folder, 'alignment'))

// Loaded after that: alignment tells the most memory that the process has had.
const { measureWords } = await import('./text/words.ts')
const { measurePinyin } = await import('./text/pinyin.ts')
const { measureTerms } = await import('./text/terms.ts')
if (folder) {
  measureWords(folder, lexicon)
  measurePinyin(folder, knowledge, lexicon)
} else console.log('No data folder was given: only what ships is measured.')
await measureTerms(folder)
