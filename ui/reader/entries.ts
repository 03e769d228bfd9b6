import type { Entry, Place } from '#core/reading/entry.ts'

/** What the server says about words and terms, each asked for once. */
export type Entries = ReturnType<typeof askEntries>

export function askEntries() {
  const asked = new Map<string, Promise<Entry | null>>()
  const answered = new Map<string, Entry>()

  async function fetchEntry(key: string): Promise<Entry | null> {
    const response = await fetch(`/api/lookup?${key}`)
    if (!response.ok) return null
    const entry: Entry = await response.json()
    answered.set(key, entry)
    return entry
  }

  return {
    /** Null when the server does not know the place or does not answer; then it may be asked again. */
    ask(place: Place): Promise<Entry | null> {
      const key = keyOf(place)
      const known = asked.get(key)
      if (known) return known
      const answer = fetchEntry(key).catch(() => null)
      asked.set(key, answer)
      answer.then(entry => entry === null && asked.delete(key))
      return answer
    },
    /** What has been answered already. */
    have: (place: Place): Entry | null => answered.get(keyOf(place)) ?? null,
    /** Something was kept or marked as known: what was said about states is no longer so. */
    forget(): void {
      asked.clear()
      answered.clear()
    },
  }
}

const keyOf = ({ documentId, pairId, sentence, start, end }: Place): string =>
  String(
    new URLSearchParams({
      document: documentId,
      pair: pairId,
      sentence: `${sentence}`,
      start: `${start}`,
      end: `${end}`,
    }),
  )
