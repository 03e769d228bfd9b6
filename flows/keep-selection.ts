import { NOTE_LIMITS } from '#core/cards/browsed.ts'
import { SENTENCE_KINDS } from '#core/cards/card-kinds.ts'
import { makeCards } from '#core/cards/make-cards.ts'
import type { NoteContent, NoteSentence } from '#core/cards/note.ts'
import { type Stretch, sentenceOf, trimmed } from '#core/cards/selection.ts'
import { glossesOf } from '#core/dictionary/gloss.ts'
import { spacedPinyinOf } from '#core/reading/pinyin-of-span.ts'
import { openPairedText, type PairedText } from '#core/terms/find-english.ts'
import { knownEnglish } from '#core/terms/glossary.ts'
import type { Knowledge, Word } from '#core/text/analyse.ts'
import { readSpans } from '#core/text/analyse.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import { tokenise } from '#core/text/tokenise.ts'
import type { Database, Transaction } from '#db/client.ts'
import { ensureDeck } from '#db/decks.ts'
import { findDocument, findPair, listPairs, type StoredPair } from '#db/documents.ts'
import { createNote, findNoteOfWord, nextCardPosition } from '#db/notes.ts'
import { setKnownWord } from '#db/people.ts'
import { findTermByText, listSharedTerms, listTerms } from '#db/terms.ts'
import { inTransaction } from '#db/transaction.ts'
import { wordsFor } from './correct-words.ts'
import type { Kept } from './keep-term.ts'
import { keptByRevision } from './kept-by-revision.ts'
import { templateOf } from './note-kinds.ts'
import { termStates } from './term-states.ts'

/** What was selected in a text: a stretch of the Chinese of one pair. */
export type Selection = Stretch & { documentId: string; pairId: string }

/** `aligned`: what translates it there. `sentence`: all of the pair's English, to be cut down to it. */
export type EnglishFrom = 'aligned' | 'dictionary' | 'sentence' | 'none'

/** What a card of a selection would have. */
export type SelectionDraft = {
  zh: string
  /** With tone marks. */
  pinyin: string
  english: string
  from: EnglishFrom
  /** The term that the glossary has for it, and the note that is kept of it already. */
  termId: string | null
  noteId: string | null
  sentence: NoteSentence
}

/** So many pairs are linked word by word at once: they help each other, and it takes a tenth of a second. */
const BLOCK = 40
/** And some on each side, for those at its ends. */
const NEIGHBOURS = 10
const kept = keptByRevision<Block>()
const SENSES = 3

type StoredSentences = NonNullable<Awaited<ReturnType<typeof findPair>>>

/** What a card of this selection would have; null where there is no Chinese in it, or the person may not read it. */
export async function draftSelection(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  selection: Selection,
): Promise<SelectionDraft | null> {
  const pair = await findPair(db, userId, selection.documentId, selection.pairId)
  if (!pair) return null
  const chinese = textsOf(pair, 'zh')
  const stretch = trimmed(chinese.join(''), selection)
  if (!stretch) return null
  const zh = chinese.join('').slice(stretch.start, stretch.end)
  const simplify = scriptOf(chinese.join('')) === 'traditional' ? await openSimplify() : null
  const term = await findTermByText(db, userId, simplify?.(zh) ?? zh)
  const [pinyin, there, states, word] = await Promise.all([
    term?.pinyin ?? pinyinOf(db, knowledge, userId, selection.documentId, pair, stretch),
    englishThere(db, knowledge, userId, pair, stretch),
    termStates(db, userId, term ? [term.id] : []),
    term ? null : findNoteOfWord(db, userId, zh),
  ])
  const sentence = { ...inPair(pair, stretch), ...there }
  return {
    ...{ zh, pinyin, sentence },
    ...englishOf(zh, sentence, knowledge),
    termId: term?.id ?? null,
    noteId: term ? states.noteOf(term.id) : (word?.id ?? null),
  }
}

const textsOf = ({ sentences }: StoredSentences | StoredPair, side: 'zh' | 'en') =>
  sentences.filter(({ language }) => language === side).map(({ text }) => text)

/** The sentence that holds the stretch, else all of the pair's, and the pair's English. */
function inPair(pair: StoredSentences, stretch: Stretch): NoteSentence {
  const chinese = textsOf(pair, 'zh')
  const span = sentenceOf(chinese, stretch)
  const zh = span ? (chinese[span.sentence] ?? '') : chinese.join('')
  const { start, end } = span ?? stretch
  return { zh, en: textsOf(pair, 'en').join(' '), termStart: start, termEnd: end, enStart: null, enEnd: null }
}

/** By the words of the text; where the stretch cuts one, by those that it is made of itself. */
async function pinyinOf(
  db: Transaction,
  knowledge: Knowledge,
  userId: string,
  documentId: string,
  pair: StoredSentences,
  { start, end }: Stretch,
): Promise<string> {
  const own = await wordsFor(db, userId, documentId, knowledge, new Map())
  let before = 0
  const words = pair.sentences
    .filter(({ language }) => language === 'zh')
    .flatMap(({ text, tokens }) => {
      const from = before
      before += text.length
      return own(text, (tokens ?? []) as Word[]).map(
        ([at, to, pinyin]): Word => [from + at, from + to, pinyin],
      )
    })
  const isWhole = [start, end].every(edge => !words.some(([from, to]) => from < edge && edge < to))
  if (isWhole) return spacedPinyinOf(words, { start, end })
  const zh = textsOf(pair, 'zh').join('').slice(start, end)
  return spacedPinyinOf(readSpans(zh, tokenise(zh, knowledge.lexicon), knowledge, new Map()), {
    start: 0,
    end: zh.length,
  })
}

/** Where the pair's English, its sentences joined by a space, translates the stretch. */
async function englishThere(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  pair: StoredSentences,
  stretch: Stretch,
): Promise<Pick<NoteSentence, 'enStart' | 'enEnd'>> {
  const span = sentenceOf(textsOf(pair, 'zh'), stretch)
  const english = textsOf(pair, 'en')
  if (!span || english.length === 0) return { enStart: null, enEnd: null }
  const block = await blockAround(db, knowledge, userId, pair)
  const at = block?.pairIds.indexOf(pair.id) ?? -1
  const zh = (textsOf(pair, 'zh')[span.sentence] ?? '').slice(span.start, span.end)
  const term = await findTermByText(db, userId, zh)
  const found = at < 0 ? null : block?.paired.findEnglish(at, span, term?.renderings ?? [])
  if (!found) return { enStart: null, enEnd: null }
  const before = english.slice(0, found.sentence).reduce((sum, text) => sum + text.length + 1, 0)
  return { enStart: before + found.start, enEnd: before + found.end }
}

/** Pairs whose words are linked. */
type Block = { pairIds: string[]; paired: PairedText }

/** The block of a document that a pair is in: the same for everybody who reads it, kept until it has changed. */
async function blockAround(
  db: Database,
  { dictionary, lexicon }: Knowledge,
  userId: string,
  { documentId, position }: StoredSentences,
): Promise<Block | null> {
  const document = await findDocument(db, userId, documentId)
  if (!document) return null
  const number = Math.floor(position / BLOCK)
  return kept(db, { id: `${documentId} ${number}`, revision: document.revision }, async () => {
    const from = Math.max(0, number * BLOCK - NEIGHBOURS)
    const [pairs, terms] = await Promise.all([
      listPairs(db, documentId, { from, to: (number + 1) * BLOCK + NEIGHBOURS }),
      document.userId === null ? listSharedTerms(db) : listTerms(db, userId),
    ])
    const sides = pairs.map(each => ({ zh: textsOf(each, 'zh'), en: textsOf(each, 'en') }))
    const paired = openPairedText(sides, { dictionary, glossary: knownEnglish(terms) }, lexicon)
    return { pairIds: pairs.map(({ id }) => id), paired }
  })
}

function englishOf(
  zh: string,
  { en, enStart, enEnd }: NoteSentence,
  { dictionary }: Knowledge,
): Pick<SelectionDraft, 'english' | 'from'> {
  if (enStart !== null && enEnd !== null) return { english: en.slice(enStart, enEnd), from: 'aligned' }
  const senses = glossesOf(zh, dictionary)[0]?.senses.slice(0, SENSES) ?? []
  if (senses.length > 0) return { english: senses.join('; '), from: 'dictionary' }
  return { english: en, from: en === '' ? 'none' : 'sentence' }
}

/** What is kept of a selection: the expression with this English, or all of its sentence. */
export type Keeping = Selection & ({ as: 'expression'; english: string } | { as: 'sentence' })

type Failure = { ok: false; code: 'document-not-found' | 'english-empty' | 'selection-too-long' }

/**
 * Keeps a selection, or the sentence it is in, as a note with its cards, in the document's deck. What is kept already stays
 * as it is: then there is no note in the answer.
 */
export async function keepSelection(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  keeping: Keeping,
  making: { now: Date; newId: () => string },
): Promise<Kept | Failure> {
  const draft = await draftSelection(db, knowledge, userId, keeping)
  if (!draft) return { ok: false, code: 'document-not-found' }
  const content =
    keeping.as === 'sentence'
      ? await wholeSentence(db, knowledge, userId, keeping, draft)
      : { ...draft, english: keeping.english.trim(), formula: null }
  if (!content || content.english === '') return { ok: false, code: 'english-empty' }
  if (content.zh.length > NOTE_LIMITS.zh) return { ok: false, code: 'selection-too-long' }
  const chosen = keeping.as === 'sentence' ? SENTENCE_KINDS : null
  return inTransaction(db, tx => keepNote(tx, userId, keeping, content, chosen, making))
}

async function wholeSentence(
  db: Transaction,
  knowledge: Knowledge,
  userId: string,
  { documentId, pairId }: Selection,
  { sentence: { zh, en } }: SelectionDraft,
): Promise<NoteContent | null> {
  const pair = await findPair(db, userId, documentId, pairId)
  if (!pair) return null
  const start = textsOf(pair, 'zh').join('').indexOf(zh)
  const stretch = { start, end: start + zh.length }
  const pinyin = await pinyinOf(db, knowledge, userId, documentId, pair, stretch)
  const sentence = { zh, en, termStart: 0, termEnd: zh.length, enStart: 0, enEnd: en.length }
  return { zh, pinyin, english: en, formula: null, sentence }
}

async function keepNote(
  tx: Transaction,
  userId: string,
  { documentId, pairId }: Selection,
  { zh, pinyin, english, formula, sentence }: NoteContent,
  chosen: readonly string[] | null,
  { now, newId }: { now: Date; newId: () => string },
): Promise<Kept | Failure> {
  const document = await findDocument(tx, userId, documentId)
  if (!document) return { ok: false, code: 'document-not-found' }
  if (await findNoteOfWord(tx, userId, zh)) return { ok: true, noteIds: [], cards: 0 }
  const deck = { holds: document.id, documentId: document.id, name: document.shortTitle }
  const deckId = await ensureDeck(tx, userId, deck, now)
  const kinds = chosen ?? (await templateOf(tx, userId, deckId)).cardKinds
  const content: NoteContent = { zh, pinyin, english, formula, sentence }
  const first = await nextCardPosition(tx, userId)
  const cards = makeCards(content, now.getTime(), newId, kinds).map(({ id, kind }, at) => ({
    ...{ id, kind, position: first + at },
  }))
  const id = newId()
  await createNote(tx, userId, deckId, { id, termId: null, pairId, ...content }, cards, now)
  await setKnownWord(tx, userId, zh, false, now)
  return { ok: true, noteIds: [id], cards: cards.length }
}
