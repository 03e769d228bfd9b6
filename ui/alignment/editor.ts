import {
  applyChange,
  type EditedPair,
  inverseOf,
  isSamePair,
  MOST_IN_A_CHANGE,
  type PairsChange,
  rangeBetweenChecked,
  rewriteEnglish,
} from '#core/alignment/edit.ts'
import { doubtBeside, doubtsWorstFirst } from '#core/alignment/edit-doubts.ts'
import { type ChangesOutbox, createChangesOutbox, type Saving, type TextStore } from './changes-outbox.ts'
import { type History, openHistory } from './history.ts'
import { type Cursor, clamped, cutAt, type Done, OPERATIONS, type OperationName } from './operations.ts'

/** What an operation did, or why it did nothing; the page has a sentence for each. */
export type Said =
  | OperationName
  | 'unchecked'
  | 'cut'
  | 'english'
  | 'realigned'
  | 'undone'
  | 'redone'
  | 'nothing'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'noDoubts'
  | 'tooMany'
  | 'cannotAlign'
  | 'changedMeanwhile'
  | 'changedElsewhere'
  | 'refused'

export type EditorState = {
  pairs: readonly EditedPair[]
  /** Where the doubtful pairs stand, worst first. */
  doubts: readonly number[]
  cursor: Cursor
  /** Where a selection of pairs began; it reaches to the cursor. */
  anchor: number | null
  /** What the last act did, with a number of its own: the same may be said twice. */
  said: { what: Said; times: number } | null
  saving: Saving
  aligning: boolean
  history: { done: number; undone: number }
  /** Changes when the focus is to follow the cursor. */
  focus: number
}

export type EditorOptions = {
  documentId: string
  pairs: readonly EditedPair[]
  /** Where the pair is that one comes from. */
  start: number
  /** Where changes go to. */
  changesUrl: string
  stores: { local: TextStore | null; session: TextStore | null }
  /** Fetches the pairs as the server has them; null where it cannot. */
  load: () => Promise<readonly EditedPair[] | null>
  realign: (
    pairs: readonly EditedPair[],
  ) => Promise<{ ok: true; pairs: readonly EditedPair[] } | { ok: false; code: string }>
  newId: () => string
}

export type Editor = ReturnType<typeof createEditor>

/** An alignment in the page: what is done to it shows at once, can be undone, and goes to the server in order. */
export function createEditor(options: EditorOptions) {
  const { documentId, stores, newId } = options
  const history: History = openHistory(documentId, stores.session)
  const outbox: ChangesOutbox = createChangesOutbox({
    url: options.changesUrl,
    documentId,
    store: stores.local,
    onSaving: saving => update({ saving }),
    onRefused: code => void reload(code === 'changed-elsewhere' ? 'changedElsewhere' : 'refused'),
  })
  const listeners = new Set<() => void>()
  let state: EditorState = {
    pairs: options.pairs,
    doubts: doubtsWorstFirst(options.pairs),
    cursor: clamped(options.pairs, { pair: options.start, side: 'en', sentence: 0 }),
    anchor: null,
    said: null,
    saving: 'saved',
    aligning: false,
    history: history.counts(),
    focus: 0,
  }
  catchUp()

  function update(change: Partial<EditorState>): void {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  const say = (what: Said) => ({ said: { what, times: (state.said?.times ?? 0) + 1 } })

  function tell(what: Said): void {
    update(say(what))
  }

  /** Shows what was done before the page was left and is not saved yet, on the pairs as the server has them. */
  function catchUp(): void {
    const pending = outbox.pending()
    const lasting = pending.findLastIndex(({ after }) => holds(state.pairs, after))
    let pairs: readonly EditedPair[] | null = state.pairs
    for (const change of pending.slice(lasting + 1)) pairs &&= applyChange(pairs, change)
    if (pairs)
      update({ pairs, doubts: doubtsWorstFirst(pairs), saving: pending.length > 0 ? 'saving' : 'saved' })
    else outbox.clear()
  }

  /** Begins again with what the server has, when that is no longer what was edited here. */
  async function reload(why: Said): Promise<void> {
    history.clear()
    const pairs = await options.load()
    if (pairs) show(pairs, state.cursor)
    update({ ...say(why), history: history.counts(), anchor: null })
  }

  function show(pairs: readonly EditedPair[], cursor: Cursor): void {
    update({ pairs, doubts: doubtsWorstFirst(pairs), cursor: clamped(pairs, cursor), focus: state.focus + 1 })
  }

  function commit({ change, cursor }: Done, what: Said): void {
    const pairs = applyChange(state.pairs, change)
    if (!pairs) {
      tell('changedMeanwhile')
      return
    }
    outbox.put(change)
    history.add(change)
    show(pairs, cursor)
    update({ ...say(what), history: history.counts(), anchor: null })
  }

  /** Undoes or does again; a change that no longer fits ends the history. */
  function retrace(change: PairsChange | null, what: 'undone' | 'redone'): void {
    if (!change) {
      tell(what === 'undone' ? 'nothingToUndo' : 'nothingToRedo')
      return
    }
    const pairs = applyChange(state.pairs, change)
    if (!pairs) {
      history.clear()
      update({ ...say('changedElsewhere'), history: history.counts() })
      return
    }
    outbox.put(change)
    show(pairs, cursorAt(pairs, change, state.cursor))
    update({ ...say(what), history: history.counts(), anchor: null })
  }

  function run(name: OperationName): void {
    const done = OPERATIONS[name](state.pairs, state.cursor, newId)
    if (!done) tell('nothing')
    else commit(done, name === 'check' && !done.change.after[0]?.checked ? 'unchecked' : name)
  }

  async function realign(): Promise<void> {
    if (state.aligning) return
    const { from, to } = selected(state) ?? rangeBetweenChecked(state.pairs, state.cursor.pair)
    const before = state.pairs.slice(from, to)
    if (before.length > MOST_IN_A_CHANGE) return tell('tooMany')
    update({ aligning: true })
    const answer = await options.realign(before)
    update({ aligning: false })
    if (!answer.ok) return tell('cannotAlign')
    const isOther =
      answer.pairs.length !== before.length || !before.every((p, n) => isSamePair(answer.pairs[n], p))
    if (!isOther) return tell('nothing')
    commit(
      { change: { before, after: answer.pairs }, cursor: { ...state.cursor, pair: from, sentence: 0 } },
      'realigned',
    )
  }

  return {
    state: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    run,
    cut(offset: number) {
      const done = cutAt(state.pairs, state.cursor, offset)
      if (done) commit(done, 'cut')
      else tell('nothing')
    },
    /** Writes the English of the pair at the cursor anew. Whether it did. */
    writeEnglish(sentences: readonly string[]) {
      const change = rewriteEnglish(state.pairs, state.cursor.pair, sentences)
      if (change) commit({ change, cursor: { ...state.cursor, side: 'en', sentence: 0 } }, 'english')
      else tell('nothing')
    },
    undo() {
      const change = history.back()
      retrace(change && inverseOf(change), 'undone')
    },
    redo() {
      retrace(history.forth(), 'redone')
    },
    realign,
    moveTo(cursor: Cursor, { selecting = false, focus = true } = {}) {
      const anchor = selecting ? (state.anchor ?? state.cursor.pair) : null
      update({ cursor: clamped(state.pairs, cursor), anchor, focus: state.focus + (focus ? 1 : 0) })
    },
    /** Goes to a doubtful pair: the next worst, or the one before it. Checks the pair it leaves, if asked to. */
    goToDoubt(step: 1 | -1, { checking = false } = {}) {
      const next = doubtBeside(state.doubts, state.cursor.pair, step)
      if (checking && !state.pairs[state.cursor.pair]?.checked) run('check')
      if (next === null) return tell('noDoubts')
      update({
        cursor: clamped(state.pairs, { ...state.cursor, pair: next, sentence: 0 }),
        anchor: null,
        focus: state.focus + 1,
      })
    },
    focusAgain: () => update({ focus: state.focus + 1 }),
    flush: () => outbox.flush(),
    end: () => outbox.retire(),
  }
}

/** The pairs from where the selection began to the cursor, both among them. */
export function selected({ anchor, cursor }: Pick<EditorState, 'anchor' | 'cursor'>) {
  if (anchor === null) return null
  return { from: Math.min(anchor, cursor.pair), to: Math.max(anchor, cursor.pair) + 1 }
}

function holds(pairs: readonly EditedPair[], these: readonly EditedPair[]): boolean {
  const at = pairs.findIndex(({ id }) => id === these[0]?.id)
  return at >= 0 && these.every((pair, n) => isSamePair(pairs[at + n], pair))
}

function cursorAt(pairs: readonly EditedPair[], { after }: PairsChange, cursor: Cursor): Cursor {
  const at = pairs.findIndex(({ id }) => id === after[0]?.id)
  const isInside = cursor.pair >= at && cursor.pair < at + after.length
  return isInside ? cursor : { ...cursor, pair: at, sentence: 0 }
}
