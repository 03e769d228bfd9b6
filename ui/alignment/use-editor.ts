'use client'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { newReviewId as newId } from '../review/new-id.ts'
import type { TextStore } from './changes-outbox.ts'
import { createEditor, type Editor, type EditorState } from './editor.ts'
import { fetchPairs, fetchRealigned } from './fetch-pairs.ts'
import type { AlignmentAddresses, EditedDocument } from './types.ts'

export type Loading = 'loading' | 'failed' | 'ready'

/** The editor of a document, once all of its pairs have come. */
export function useEditor(
  document: EditedDocument,
  addresses: AlignmentAddresses,
): { editor: Editor | null; loading: Loading; load: () => void } {
  const [editor, setEditor] = useState<Editor | null>(null)
  const [loading, setLoading] = useState<Loading>('loading')
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` asks for another
  useEffect(() => {
    let made: Editor | null = null
    let isLeft = false
    setLoading('loading')
    void fetchPairs(addresses.pairs).then(pairs => {
      if (isLeft) return
      setLoading(pairs ? 'ready' : 'failed')
      if (!pairs) return
      made = createEditor({
        documentId: document.id,
        pairs,
        start: document.start,
        changesUrl: addresses.changes,
        stores: { local: storeOf('localStorage'), session: storeOf('sessionStorage') },
        load: () => fetchPairs(addresses.pairs),
        realign: range => fetchRealigned(addresses.realign, range),
        newId,
      })
      setEditor(made)
    })
    const flush = () => made?.flush()
    addEventListener('online', flush)
    return () => {
      isLeft = true
      removeEventListener('online', flush)
      made?.end()
    }
  }, [addresses.pairs, addresses.changes, addresses.realign, document.id, document.start, attempt])
  return { editor, loading, load: useCallback(() => setAttempt(n => n + 1), []) }
}

export function useEditorState(editor: Editor): EditorState {
  return useSyncExternalStore(editor.subscribe, editor.state, editor.state)
}

function storeOf(name: 'localStorage' | 'sessionStorage'): TextStore | null {
  try {
    return window[name]
  } catch {
    return null
  }
}
