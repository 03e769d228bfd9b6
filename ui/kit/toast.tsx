'use client'
import { useEffect, useRef, useSyncExternalStore } from 'react'

/** A passing message, already in the reader's language. `undo` takes the thing back; Ctrl or ⌘ Z does the same. */
export type Toast = { text: string; undo?: { label: string; run: () => void }; lastsMs?: number }

type Shown = Toast & { id: number }

const PLAIN_MS = 5_000
const UNDOABLE_MS = 12_000

let shown: Shown | null = null
let lastId = 0
const listeners = new Set<() => void>()

/** Shows a message in place of the one before. It outlives the page that sent it, not the visit. */
export function showToast(toast: Toast): void {
  lastId += 1
  change({ ...toast, id: lastId })
}

function hideToast(): void {
  if (shown) change(null)
}

function change(next: Shown | null): void {
  shown = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place where messages appear: once, in the layout. */
export function Toaster() {
  const toast = useSyncExternalStore(
    listen,
    () => shown,
    () => null,
  )
  return (
    <div className="toaster" role="status">
      {toast && <ToastLeaf key={toast.id} toast={toast} />}
    </div>
  )
}

function ToastLeaf({ toast }: { toast: Shown }) {
  const leaf = useRef<HTMLDivElement>(null)
  useEffect(() => hideLater(leaf.current, toast), [toast])
  useEffect(() => {
    addEventListener('keydown', undoByKey)
    return () => removeEventListener('keydown', undoByKey)
  }, [])
  return (
    <div ref={leaf} className="toast">
      <span>{toast.text}</span>
      {toast.undo && (
        <button type="button" className="link" aria-keyshortcuts="Control+Z Meta+Z" onClick={undo}>
          {toast.undo.label}
        </button>
      )}
    </div>
  )
}

function undo(): void {
  const taken = shown?.undo
  hideToast()
  taken?.run()
}

function undoByKey(event: KeyboardEvent): void {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')
  if (typing || !shown?.undo || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
  if (event.key.toLowerCase() !== 'z') return
  event.preventDefault()
  undo()
}

/** Hides the message in time, but not under the pointer and not while its word has focus. Returns how to stop. */
function hideLater(leaf: HTMLElement | null, { lastsMs, undo: undoable }: Toast): () => void {
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(
      () => (leaf?.matches(':hover, :focus-within') ? wait() : hideToast()),
      lastsMs ?? (undoable ? UNDOABLE_MS : PLAIN_MS),
    )
  }
  wait()
  return () => clearTimeout(timer)
}
