import type { Dictionary } from '#core/dictionary/dictionary.ts'
import { type Gloss, glossesOf, withToneMarks } from '#core/dictionary/gloss.ts'
import { numbersToMarks } from '#core/dictionary/pinyin-notation.ts'
import type { Entry, Place } from '#core/reading/entry.ts'
import type { Knowledge, Word } from '#core/text/analyse.ts'
import { openSimplify, scriptOf } from '#core/text/script.ts'
import type { Database } from '#db/client.ts'
import { findPair } from '#db/documents.ts'
import { findNoteOfWord } from '#db/notes.ts'
import { countInDocument, findOccurrences } from '#db/occurrences.ts'
import { findTermByText, findTerms } from '#db/terms.ts'
import { wordsFor } from './correct-words.ts'
import { termStates } from './term-states.ts'

const OCCURRENCES_SHOWN = 6
/** Hanzi of context on each side of an occurrence in the list. */
const CONTEXT = 12

type Pair = NonNullable<Awaited<ReturnType<typeof findPair>>>

/** What there is to say about a span of a Chinese sentence; null if there is no such span that this person may read. */
export async function lookUp(
  db: Database,
  knowledge: Knowledge,
  userId: string,
  place: Place,
): Promise<Entry | null> {
  const { dictionary } = knowledge
  const pair = await findPair(db, userId, place.documentId, place.pairId)
  const sentence = pair?.sentences.find(
    ({ language, position }) => language === 'zh' && position === place.sentence,
  )
  const text = sentence?.text.slice(place.start, place.end) ?? ''
  if (!pair || !sentence || text === '' || place.end > sentence.text.length) return null

  const simplify = scriptOf(sentence.text) === 'traditional' ? await openSimplify() : null
  const term = await findTermByText(db, userId, simplify?.(text) ?? text)
  const word = term ? null : await findNoteOfWord(db, userId, text)
  const own = await wordsFor(db, userId, place.documentId, knowledge, new Map())
  const words = own(sentence.text, (sentence.tokens ?? []) as Word[])
  const token = words.find(([start, end]) => start === place.start && end === place.end)
  const glosses = glossesHere(text, token, dictionary)
  const [states, occurrences, inside, within] = await Promise.all([
    termStates(db, userId, term ? [term.id] : []),
    term ? findOccurrences(db, userId, term.id, OCCURRENCES_SHOWN + 1) : null,
    insideOf(db, userId, dictionary, pair, place, { text: sentence.text, words }),
    termsAround(db, userId, pair, place),
  ])
  const known = states.of({ id: term?.id ?? '', zh: text })
  return {
    text,
    pinyin: term?.pinyin ?? (token ? numbersToMarks(token[2]) : (glosses[0]?.pinyin ?? '')),
    state: known !== 'known' && word ? 'learning' : known,
    term,
    here: englishHere(pair, place),
    glosses,
    inside,
    within,
    occurrences: {
      here: term ? await countInDocument(db, term.id, place.documentId) : 0,
      library: occurrences?.total ?? 0,
      list: (occurrences?.list ?? [])
        .filter(
          found =>
            !(
              found.pairId === place.pairId &&
              found.zhSentence === place.sentence &&
              found.zhStart === place.start
            ),
        )
        .slice(0, OCCURRENCES_SHOWN)
        .map(found => ({
          documentId: found.documentId,
          title: found.title,
          passage: found.passage,
          pairId: found.pairId,
          before: found.zh.slice(Math.max(0, found.zhStart - CONTEXT), found.zhStart),
          text: found.zh.slice(found.zhStart, found.zhEnd),
          after: found.zh.slice(found.zhEnd, found.zhEnd + CONTEXT),
        })),
    },
    noteId: term ? states.noteOf(term.id) : (word?.id ?? null),
  }
}

/** The English that this very translation gives the term. */
function englishHere(pair: Pair, place: Place): string | null {
  const found = pair.occurrences.find(
    ({ zhSentence, zhStart, zhEnd }) =>
      zhSentence === place.sentence && zhStart === place.start && zhEnd === place.end,
  )
  if (found?.enSentence == null || found.enStart === null || found.enEnd === null) return null
  const english = pair.sentences.find(
    ({ language, position }) => language === 'en' && position === found.enSentence,
  )
  return english?.text.slice(found.enStart, found.enEnd) ?? null
}

/** Terms and words inside the span, longest first. */
async function insideOf(
  db: Database,
  userId: string,
  dictionary: Dictionary,
  pair: Pair,
  place: Place,
  { text, words }: { text: string; words: Word[] },
): Promise<Entry['inside']> {
  const nested = pair.occurrences.filter(
    ({ zhSentence, zhStart, zhEnd }) =>
      zhSentence === place.sentence &&
      zhStart >= place.start &&
      zhEnd <= place.end &&
      zhEnd - zhStart < place.end - place.start,
  )
  const terms = new Map(
    (
      await findTerms(
        db,
        userId,
        nested.map(({ termId }) => termId),
      )
    ).map(term => [term.id, term]),
  )
  const parts: Entry['inside'] = nested.flatMap(({ termId, zhStart, zhEnd }) => {
    const term = terms.get(termId)
    return term ? [{ text: term.zh, pinyin: term.pinyin, start: zhStart, end: zhEnd, termId }] : []
  })
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
async function termsAround(db: Database, userId: string, pair: Pair, place: Place): Promise<Entry['within']> {
  const around = pair.occurrences.filter(
    ({ zhSentence, zhStart, zhEnd }) =>
      zhSentence === place.sentence &&
      zhStart <= place.start &&
      zhEnd >= place.end &&
      zhEnd - zhStart > place.end - place.start,
  )
  const terms = new Map(
    (
      await findTerms(
        db,
        userId,
        around.map(({ termId }) => termId),
      )
    ).map(term => [term.id, term]),
  )
  return around
    .flatMap(({ termId, zhStart, zhEnd }) => {
      const term = terms.get(termId)
      return term ? [{ text: term.zh, start: zhStart, end: zhEnd, termId }] : []
    })
    .sort((a, b) => a.end - a.start - (b.end - b.start))
}
