/** What of localStorage is used. */
export type OutboxStore = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem' | 'removeItem'>

/** Before the keys of what lies there until the server has it. */
export const UNSENT = 'duizhao.review.'

/** Merely naming localStorage throws where the browser forbids it. */
export function storeOrNull(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** The keys of what lies there, oldest first. */
export const unsentKeys = (store: OutboxStore | null): string[] =>
  Array.from({ length: store?.length ?? 0 }, (_, index) => store?.key(index) ?? '')
    .filter(key => key.startsWith(UNSENT))
    .sort()
