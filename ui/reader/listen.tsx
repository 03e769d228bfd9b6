'use client'
import { useSyncExternalStore } from 'react'
import { Icon } from '../kit/icon.tsx'

/** Says the Chinese aloud by the browser's own voice; absent where the browser has none. */
export function Listen({ text, label }: { text: string; label: string }) {
  const able = useSyncExternalStore(
    () => () => {},
    () => 'speechSynthesis' in window,
    () => false,
  )
  if (!able) return null
  return (
    <button type="button" className="tool listen" aria-label={label} onClick={() => say(text)}>
      <Icon name="listen" />
    </button>
  )
}

function say(text: string): void {
  speechSynthesis.cancel()
  const speech = new SpeechSynthesisUtterance(text)
  speech.lang = 'zh-CN'
  const voice = speechSynthesis.getVoices().find(one => /^zh[-_]CN/i.test(one.lang))
  if (voice) speech.voice = voice
  speechSynthesis.speak(speech)
}
