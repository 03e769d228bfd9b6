import type { Place } from '#core/reading/entry.ts'
import { spacedPinyinOf } from '#core/reading/pinyin-of-span.ts'
import { englishFor, type TermEnglish } from '#core/terms/english.ts'
import { type ExtractedTerm, extractTerms, type Reason } from '#core/terms/extract.ts'
import { openPairedText, type PairedText } from '#core/terms/find-english.ts'
import { knownEnglish, uncutTerms } from '#core/terms/glossary.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge } from '#core/text/analyse.ts'
import { joinLexicons, wordLexicon } from '#core/text/lexicon.ts'
import type { Database } from '#db/client.ts'
import { findDocument, listPairs, type StoredPair } from '#db/documents.ts'
import { findNotesOfWords } from '#db/notes.ts'
import { knownWords } from '#db/people.ts'
import { listSharedTerms, listTerms } from '#db/terms.ts'
import { keptByRevision } from './kept-by-revision.ts'

/** An expression of a text that no glossary has and that looks like a term. */
export type Proposal = {
  zh: string
  /** With tone marks. */
  pinyin: string
  count: number
  /** Why it looks like one. */
  reason: Reason
  /** What a formula counts, where the text spells it out. */
  parts: readonly string[]
  english: { text: string; origin: TermEnglish['origin'] } | null
  /** Where it stands first, and what translates it there. */
  place: Place
  there: { sentence: number; start: number; end: number } | null
}

/** Beyond these most are no terms. */
const MOST = 40
/** Of a long document it is the beginning that is searched: all of a novel would keep the server busy for a minute. */
const MOST_PAIRS = 300
const kept = keptByRevision<Proposal[]>()

/** What else a document has that is worth keeping, best first, with the note that a person has made of it; null if they may not read it. */
export async function proposeTerms(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
): Promise<(Proposal & { noteId: string | null })[] | null> {
  const proposals = await proposalsOf(db, knowledge, userId, documentId)
  if (!proposals) return null
  const zhs = proposals.map(({ zh }) => zh)
  const [notes, known] = await Promise.all([findNotesOfWords(db, userId, zhs), knownWords(db, userId)])
  return proposals
    .filter(({ zh }) => !known.has(zh))
    .map(proposal => ({ ...proposal, noteId: notes.get(proposal.zh) ?? null }))
}

/** The same for everybody who reads the document; kept until the document has changed. */
export async function proposalsOf(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
): Promise<Proposal[] | null> {
  const document = await findDocument(db, userId, documentId)
  if (!document) return null
  return kept(db, document, async () => {
    const [pairs, terms] = await Promise.all([
      listPairs(db, documentId, { from: 0, to: MOST_PAIRS }),
      document.userId === null ? listSharedTerms(db) : listTerms(db, userId),
    ])
    return propose(documentId, pairs, terms, knowledge)
  })
}

function propose(documentId: string, pairs: StoredPair[], terms: Term[], knowledge: Knowledge): Proposal[] {
  const { dictionary, lexicon } = knowledge
  const sides = pairs.map(pair => ({ zh: textsOf(pair, 'zh'), en: textsOf(pair, 'en') }))
  const text = [...Map.groupBy(pairs, pair => pair.passageId).values()]
    .map(passage => passage.flatMap(pair => textsOf(pair, 'zh')).join(''))
    .join('\n')
  const extracted = extractTerms(text, { glossary: terms, dictionary, words: lexicon })
  const renderings = knownEnglish(terms)
  const paired = openPairedText(sides, { dictionary, glossary: renderings }, lexicon)
  const termOf = new Map(terms.map(term => [term.zh, term]))
  const gloss = {
    dictionary,
    words: joinLexicons(lexicon, wordLexicon(uncutTerms(terms))),
    termOf: (zh: string) => termOf.get(zh),
  }
  return extracted
    .filter(({ term }) => term === null)
    .slice(0, MOST)
    .flatMap(found => {
      const first = firstPlace(found.text, pairs)
      if (!first) return []
      const { pair, span } = first
      const english = englishFor(found, paired.translationOf(found.text)?.text ?? null, gloss)
      return [
        toProposal(found, english, { documentId, pairId: pair.id, ...span }, pair, thereIn(paired, first)),
      ]
    })
}

function toProposal(
  { text: zh, count, reason, parts }: ExtractedTerm,
  english: TermEnglish | null,
  place: Place,
  pair: StoredPair,
  there: Proposal['there'],
): Proposal {
  const sentence = pair.sentences.find(
    ({ language, position }) => language === 'zh' && position === place.sentence,
  )
  return {
    zh,
    pinyin: spacedPinyinOf(sentence?.tokens ?? [], place),
    count,
    reason,
    parts,
    english: english && { text: english.text, origin: english.origin },
    place,
    there,
  }
}

const textsOf = (pair: StoredPair, side: 'zh' | 'en') =>
  pair.sentences.filter(({ language }) => language === side).map(({ text }) => text)

type First = { pair: StoredPair; at: number; span: { sentence: number; start: number; end: number } }

function firstPlace(zh: string, pairs: StoredPair[]): First | null {
  for (const [at, pair] of pairs.entries()) {
    for (const [sentence, text] of textsOf(pair, 'zh').entries()) {
      const start = text.indexOf(zh)
      if (start >= 0) return { pair, at, span: { sentence, start, end: start + zh.length } }
    }
  }
  return null
}

function thereIn(paired: PairedText, { at, span }: First): Proposal['there'] {
  const found = paired.findEnglish(at, span)
  return found && { sentence: found.sentence, start: found.start, end: found.end }
}
