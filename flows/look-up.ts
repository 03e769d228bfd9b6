import type { Dictionary } from '#core/dictionary/dictionary.ts'
import { type Gloss, glossesOf, withToneMarks } from '#core/dictionary/gloss.ts'
import { numbersToMarks } from '#core/dictionary/pinyin-notation.ts'
import type { Entry, Place } from '#core/reading/entry.ts'
import type { Term } from '#core/terms/term.ts'
import type { Knowledge, Word } from '#core/text/analyse.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import { readableWording } from '#core/wording/readable.ts'
import type { Database } from '#db/client.ts'
import {
  type Elsewhere,
  type MemoryOfExpression,
  memoryOf,
  placesOfTerm,
  type SentenceAtPlace,
  sentenceAt,
  type TermInSentence,
  termsInSentence,
} from '#db/look-up.ts'
import { findTermByText } from '#db/terms.ts'
import { wordsFor } from './correct-words.ts'
import { isMature } from './term-states.ts'

const OCCURRENCES_SHOWN = 6
/** Hanzi of context on each side of an occurrence in the list. */
const CONTEXT = 12

/** What there is to say about a span of a Chinese sentence; null if there is no such span that this person may read. */
export async function lookUp(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  place: Place,
): Promise<Entry | null> {
  const { dictionary } = knowledge
  const sentence = await sentenceAt(db, userId, place)
  const text = sentence?.text.slice(place.start, place.end) ?? ''
  if (!sentence || text === '' || place.end > sentence.text.length) return null

  const simplify = scriptOf(sentence.text) === 'traditional' ? await openSimplify() : null
  const [term, marked, own] = await Promise.all([
    findTermByText(db, userId, simplify?.(text) ?? text),
    termsInSentence(db, userId, place),
    wordsFor(db, userId, place.documentId, knowledge, new Map()),
  ])
  const [memory, places] = await Promise.all([
    memoryOf(db, userId, { text, termId: term?.id ?? null }),
    term
      ? placesOfTerm(db, userId, {
          termId: term.id,
          documentId: place.documentId,
          limit: OCCURRENCES_SHOWN + 1,
        })
      : null,
  ])
  const words = own(sentence.text, sentence.words)
  const token = words.find(([start, end]) => start === place.start && end === place.end)
  const glosses = glossesHere(text, token, dictionary)
  return {
    text,
    pinyin: term?.pinyin ?? (token ? numbersToMarks(token[2]) : (glosses[0]?.pinyin ?? '')),
    state: stateOf(memory, term !== null),
    term: term && readable(term),
    here: englishHere(sentence, marked, place),
    glosses,
    inside: insideOf(dictionary, marked, place, { text: sentence.text, words }),
    within: termsAround(marked, place),
    occurrences: {
      here: places?.here ?? 0,
      library: places?.library ?? 0,
      list: (places?.list ?? [])
        .filter(found => !isAt(found, place))
        .slice(0, OCCURRENCES_SHOWN)
        .map(inLine),
    },
    noteId: memory.noteId,
  }
}

/** Renderings as people read them: the popover knows nothing of the notation that they may be written in. */
const readable = (term: Term): Term => ({
  ...term,
  renderings: term.renderings.map(each => ({ ...each, text: readableWording(each.text) })),
})

function stateOf({ known, noteId, cards }: MemoryOfExpression, isTerm: boolean): Entry['state'] {
  if (known || (isTerm && isMature(cards))) return 'known'
  return noteId === null ? 'new' : 'learning'
}

const isAt = ({ pairId, zhSentence, zhStart }: Elsewhere, place: Place): boolean =>
  pairId === place.pairId && zhSentence === place.sentence && zhStart === place.start

/** A place with a few characters around it. */
const inLine = ({ documentId, title, passage, pairId, zh, zhStart, zhEnd }: Elsewhere) => ({
  ...{ documentId, title, passage, pairId },
  before: zh.slice(Math.max(0, zhStart - CONTEXT), zhStart),
  text: zh.slice(zhStart, zhEnd),
  after: zh.slice(zhEnd, zhEnd + CONTEXT),
})

/** The English that this very translation gives the term. */
function englishHere({ english }: SentenceAtPlace, marked: TermInSentence[], place: Place): string | null {
  const found = marked.find(({ zhStart, zhEnd }) => zhStart === place.start && zhEnd === place.end)
  if (found?.enSentence == null || found.enStart === null || found.enEnd === null) return null
  return english.get(found.enSentence)?.slice(found.enStart, found.enEnd) ?? null
}

/** Terms and words inside the span, longest first. */
function insideOf(
  dictionary: Dictionary,
  marked: TermInSentence[],
  place: Place,
  { text, words }: { text: string; words: Word[] },
): Entry['inside'] {
  const parts: Entry['inside'] = marked
    .filter(
      ({ zhStart, zhEnd }) =>
        zhStart >= place.start && zhEnd <= place.end && zhEnd - zhStart < place.end - place.start,
    )
    .map(({ termId, zh, pinyin, zhStart, zhEnd }) => ({
      text: zh,
      pinyin,
      start: zhStart,
      end: zhEnd,
      termId,
    }))
  const inside = words.filter(([start, end]) => start >= place.start && end <= place.end)
  for (const [start, end, pinyin] of inside.length > 1 ? inside : wordsInside(dictionary, text, place)) {
    if (parts.some(part => part.start === start && part.end === end)) continue
    const word = text.slice(start, end)
    if (dictionary.has(word))
      parts.push({ text: word, pinyin: numbersToMarks(pinyin), start, end, termId: null })
  }
  return parts.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
}

/** The dictionary's words that make up the span, longest from the left, where it is longer than one of them. */
function wordsInside(dictionary: Dictionary, sentence: string, { start, end: last }: Place): Word[] {
  const words: Word[] = []
  for (let at = start; at < last; ) {
    let end = last
    while (end > at + 1 && (end - at === last - start || !dictionary.has(sentence.slice(at, end)))) end--
    const reading = dictionary.lookup(sentence.slice(at, end))[0]
    if (end - at < last - start) words.push([at, end, reading?.pinyin ?? ''])
    at = end
  }
  return words
}

/** What the dictionary says of the word; the reading that it has here comes first. */
function glossesHere(text: string, token: Word | undefined, dictionary: Dictionary): Entry['glosses'] {
  const isHere = ({ pinyin }: Gloss) => pinyin.toLowerCase() === token?.[2].toLowerCase()
  return glossesOf(text, dictionary)
    .sort((a, b) => Number(isHere(b)) - Number(isHere(a)))
    .map(withToneMarks)
}

/** Terms that the span is part of, where it stands: the shortest first. */
const termsAround = (marked: TermInSentence[], place: Place): Entry['within'] =>
  marked
    .filter(
      ({ zhStart, zhEnd }) =>
        zhStart <= place.start && zhEnd >= place.end && zhEnd - zhStart > place.end - place.start,
    )
    .map(({ termId, zh, zhStart, zhEnd }) => ({ text: zh, start: zhStart, end: zhEnd, termId }))
    .sort((a, b) => a.end - a.start - (b.end - b.start))
