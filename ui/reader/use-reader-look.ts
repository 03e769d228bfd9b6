'use client'
import { useRouter } from 'next/navigation'
import { useLayoutEffect, useRef, useState } from 'react'
import { changeLook } from '../look/change-look.ts'
import type { Look } from '../look/look.ts'
import type { PageText } from './page-text.ts'
import { closePeeks } from './peek.ts'
import { holdPlace, keepingPlace, measureText } from './place.ts'
import type { Parts } from './use-parts.ts'

const PINYIN = ['none', 'new', 'all'] as const

/**
 * Layout and pinyin of the page. The place stays where it is; pinyin over all words comes from the server. `renew` is given
 * for a long document, whose drawn parts alone are fetched anew.
 */
export function useReaderLook(
  initial: Pick<Look, 'layout' | 'pinyin'>,
  text: PageText | null,
  wordPinyin: boolean,
  renew: Parts['renew'] | null,
) {
  const router = useRouter()
  const [layout, setLayout] = useState(initial.layout)
  const [pinyin, setPinyin] = useState(initial.pinyin)
  const renewed = useRef(false)
  const held = useRef<(() => void) | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is what was waited for
  useLayoutEffect(() => {
    held.current?.()
    held.current = null
  }, [text])

  const change = (look: Partial<Look>) => {
    if (!text) return
    keepingPlace(text, () => {
      changeLook(look)
      measureText()
    })
  }
  return {
    layout,
    pinyin,
    /** Has the server send the text as it is now, and the place stay where it is. */
    refresh(): void {
      held.current = text && holdPlace(text)
      router.refresh()
    },
    setLayout(next: Look['layout']): void {
      closePeeks()
      change({ layout: next })
      setLayout(next)
    },
    nextPinyin(): void {
      const next = PINYIN[(PINYIN.indexOf(pinyin) + 1) % PINYIN.length]!
      change({ pinyin: next })
      setPinyin(next)
      if (next !== 'all' || wordPinyin || renewed.current) return
      if (renew) {
        renewed.current = true
        void renew(draw => (text ? keepingPlace(text, draw) : draw()))
        return
      }
      this.refresh()
    },
  }
}
