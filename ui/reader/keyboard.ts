import type { KeyBindings } from '../kit/use-keys.ts'

export type Step = 1 | -1

/** What the keys of the reader do. */
export type ReaderCommands = {
  pair: (step: Step) => void
  term: (step: Step) => void
  word: (step: Step) => void
  open: () => void
  close: () => void
  translation: () => void
  pinyin: () => void
  layout: () => void
  keep: () => void
  select: () => void
  know: () => void
  edit: () => void
  cut: () => void
  gloss: () => void
  terms: () => void
  help: () => void
}

/** The reader's keys, by the names of `useKeys`. Shift makes an arrow go word by word. */
export function readerKeys(commands: ReaderCommands): KeyBindings {
  const arrow = (step: Step) => (event: KeyboardEvent) =>
    event.shiftKey ? commands.word(step) : commands.term(step)
  return {
    j: () => commands.pair(1),
    k: () => commands.pair(-1),
    ArrowRight: arrow(1),
    ArrowLeft: arrow(-1),
    Enter: commands.open,
    Escape: commands.close,
    t: commands.translation,
    p: commands.pinyin,
    l: commands.layout,
    c: commands.keep,
    s: commands.select,
    n: commands.know,
    e: commands.edit,
    x: commands.cut,
    g: commands.gloss,
    w: commands.terms,
    '?': commands.help,
  }
}

/** Keys that go on while they are held. */
export const REPEATING = ['j', 'k', 'ArrowRight', 'ArrowLeft']
