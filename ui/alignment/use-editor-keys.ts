'use client'
import { useEffect, useEffectEvent } from 'react'
import { otherSide } from '#core/alignment/edit.ts'
import { useKeys } from '../kit/use-keys.ts'
import type { Editor } from './editor.ts'
import { besideVertically } from './operations.ts'

/** Pairs that Page Up and Page Down pass over. */
const PAGE = 8

export type KeyActs = { cut: () => void; english: () => void; help: () => void }

/** The keys of the alignment editor. `leave`: the box that is open in place of a sentence or of the English; null if none is. */
export function useEditorKeys(editor: Editor, acts: KeyActs, leave: (() => void) | null): void {
  const walk = (step: 1 | -1) => (event: KeyboardEvent) => {
    const { pairs, cursor } = editor.state()
    if (event.shiftKey)
      editor.moveTo({ ...cursor, pair: cursor.pair + step, sentence: 0 }, { selecting: true })
    else editor.moveTo(besideVertically(pairs, cursor, step))
  }
  const by = (pairs: number) => () => {
    const { cursor } = editor.state()
    editor.moveTo({ ...cursor, pair: cursor.pair + pairs, sentence: 0 })
  }
  const cross = (side: 'zh' | 'en') => () => {
    const { cursor } = editor.state()
    if (cursor.side === otherSide(side)) editor.moveTo({ ...cursor, side })
  }
  useKeys(
    {
      ArrowDown: walk(1),
      ArrowUp: walk(-1),
      ArrowLeft: cross('zh'),
      ArrowRight: cross('en'),
      j: by(1),
      k: by(-1),
      PageDown: by(PAGE),
      PageUp: by(-PAGE),
      Home: by(Number.NEGATIVE_INFINITY),
      End: by(Number.POSITIVE_INFINITY),
      Backspace: () => editor.run('mergeUp'),
      Delete: () => editor.run('mergeDown'),
      m: () => editor.run('mergeDown'),
      s: () => editor.run('split'),
      u: () => editor.run('shiftUp'),
      d: () => editor.run('shiftDown'),
      g: () => editor.run('join'),
      '[': () => editor.run('moveUp'),
      ']': () => editor.run('moveDown'),
      i: () => editor.run('separate'),
      r: () => void editor.realign(),
      Space: () => editor.run('check'),
      c: () => editor.goToDoubt(1, { checking: true }),
      n: () => editor.goToDoubt(1),
      b: () => editor.goToDoubt(-1),
      x: acts.cut,
      e: acts.english,
      Enter: acts.english,
      z: editor.undo,
      y: editor.redo,
      '?': acts.help,
      Escape: () => editor.moveTo(editor.state().cursor),
    },
    { enabled: leave === null, repeat: ['ArrowDown', 'ArrowUp', 'j', 'k', 'PageDown', 'PageUp'] },
  )
  useUndoKeys(editor, leave)
}

/** What undoes for itself: a box only once it was typed in. */
const UNDOES = 'input, dialog, [data-typed]'

/** Ctrl Z, Ctrl Shift Z and Ctrl Y (⌘), as everywhere: in a box that was typed in they are the browser's, any other is left. */
function useUndoKeys(editor: Editor, leave: (() => void) | null): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isTyping = event.target instanceof Element && event.target.closest(UNDOES)
    if (isTyping || event.altKey || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    leave?.()
    if (key === 'y' || event.shiftKey) editor.redo()
    else editor.undo()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event)
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
}
