'use client'
import { currentLook } from '../look/change-look.ts'
import { isCharacterKey, keyName } from './key-name.ts'
import { useKeyDown } from './use-key-down.ts'

/** By the names of `keyName`. What a binding answers to is done with: the browser's own doing is prevented. */
export type KeyBindings = Record<string, (event: KeyboardEvent) => void>

export type KeyOptions = {
  enabled?: boolean
  /** Keys that go on while they are held; the others answer once. */
  repeat?: readonly string[]
}

/**
 * Keys for the whole page. Not while typing in a field, not while a dialog is open, not with ctrl, alt or meta; Space
 * and Enter are left to a button or link that has the focus, Escape to a leaf that is open. Keys that write a character can be
 * turned off by the look.
 */
export function useKeys(bindings: KeyBindings, { enabled = true, repeat = [] }: KeyOptions = {}): void {
  useKeyDown(event => {
    const name = keyName(event)
    const act = name !== null && Object.hasOwn(bindings, name) ? bindings[name] : undefined
    if (!name || !act || event.defaultPrevented || event.isComposing || isTakenByTarget(event.target, name))
      return
    if (isCharacterKey(name) && currentLook().keys === 'off') return
    event.preventDefault()
    if (!event.repeat || repeat.includes(name)) act(event)
  }, enabled)
}

const FIELDS =
  'textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="radio"], [type="checkbox"], [type="button"], [type="submit"])'
const PRESSED_BY_SPACE_OR_ENTER = 'button, a[href], summary, input, [role="button"]'
const OPEN_LEAF = '[popover="auto"]:popover-open'

function isTakenByTarget(target: EventTarget | null, name: string): boolean {
  if (!(target instanceof Element)) return false
  if (target.closest(FIELDS) || target.closest('dialog')) return true
  if (name === 'Escape' && document.querySelector(OPEN_LEAF)) return true
  return (name === 'Space' || name === 'Enter') && target.closest(PRESSED_BY_SPACE_OR_ENTER) !== null
}
