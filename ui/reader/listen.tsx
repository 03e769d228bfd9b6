'use client'
import { useSyncExternalStore } from 'react'
import { Icon } from '../kit/icon.tsx'
import { canSpeak, sayChinese } from '../kit/speech.ts'

/** Says the Chinese aloud by the browser's own voice; absent where the browser has none. */
export function Listen({ text, label }: { text: string; label: string }) {
  const able = useSyncExternalStore(
    () => () => {},
    canSpeak,
    () => false,
  )
  if (!able) return null
  return (
    <button type="button" className="tool listen" aria-label={label} onClick={() => sayChinese(text)}>
      <Icon name="listen" />
    </button>
  )
}
