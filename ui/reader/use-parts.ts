'use client'
import { useRouter } from 'next/navigation'
import { type RefObject, useEffect, useMemo, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import {
  type PackedDocument,
  type PackedPart,
  type UnpackedDocument,
  unpackPart,
} from '#core/reading/packed.ts'
import { type FetchPart, openParts, type PartStore } from './parts.ts'
import { drawSteadily } from './place.ts'

/** The chunks of a long document that are drawn, and drawing others. */
export type Parts = Omit<PartStore, 'drawn' | 'listen' | 'approach'> & {
  drawn: ReturnType<PartStore['drawn']>
}

/** Screens above and below the window in which all is drawn. */
const NEAR = '200% 0px'

/** `address` is the document's own. */
export function useParts(
  root: RefObject<HTMLElement | null>,
  packed: PackedDocument,
  sheet: UnpackedDocument,
  address: string,
): Parts {
  const router = useRouter()
  const store = useMemo(() => {
    const refresh = () => router.refresh()
    const isHeld = (chunk: number) => holdsReader(root.current?.querySelector(`[data-chunk="${chunk}"]`))
    const { chunks, parts } = sheet.long ?? { chunks: [], parts: [] }
    return openParts(chunks, parts, partsFrom(address, packed, sheet, refresh), isHeld)
  }, [root, packed, sheet, address, router])
  const drawn = useSyncExternalStore(
    // At once: what was reached is to be read and shown in the same breath.
    useMemo(() => changed => store.listen(() => drawSteadily(() => flushSync(changed))), [store]),
    store.drawn,
    store.drawn,
  )
  useEffect(() => {
    if (root.current && sheet.long) return watchNear(root.current, store.approach)
  }, [root, sheet, store])
  return useMemo(() => ({ ...store, drawn }), [store, drawn])
}

function partsFrom(
  address: string,
  { lengths }: PackedDocument,
  { terms, long }: UnpackedDocument,
  onChanged: () => void,
): FetchPart {
  return async asked => {
    if (!long) return null
    const [[name, value] = ['', '']] = Object.entries(asked)
    const query = new URLSearchParams({ revision: long.revision, [name]: String(value) })
    const response = await fetch(`${address}/passages?${query}`).catch(() => null)
    if (response?.status === 409) onChanged()
    if (!response?.ok) return null
    const part: PackedPart = await response.json()
    return unpackPart(part, lengths, terms, long.chunks)
  }
}

/** Whether the reader is at something in a chunk: it has the focus, is lit, or is selected. */
function holdsReader(chunk: Element | null | undefined): boolean {
  if (!chunk) return false
  const selection = getSelection()
  const selected = selection?.isCollapsed === false && selection.containsNode(chunk, true)
  return selected || chunk.querySelector(':focus, .lit') !== null
}

/** Tells which chunks are near the window, whenever that changes. Returns how to stop. */
function watchNear(root: HTMLElement, tell: (chunks: ReadonlySet<number>) => void): () => void {
  const near = new Set<number>()
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        const chunk = Number((target as HTMLElement).dataset.chunk)
        if (isIntersecting) near.add(chunk)
        else near.delete(chunk)
      }
      tell(new Set(near))
    },
    { rootMargin: NEAR },
  )
  for (const chunk of root.querySelectorAll('.chunk')) observer.observe(chunk)
  return () => observer.disconnect()
}
