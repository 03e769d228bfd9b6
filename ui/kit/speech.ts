'use client'
import { useSyncExternalStore } from 'react'

/** Whether the browser has a voice for Chinese; some name theirs only a moment after they are asked. */
export function useChineseVoice(): boolean {
  return useSyncExternalStore(
    heard => {
      if (!canSpeak()) return () => {}
      speechSynthesis.addEventListener('voiceschanged', heard)
      return () => speechSynthesis.removeEventListener('voiceschanged', heard)
    },
    () => chineseVoice() !== undefined,
    () => false,
  )
}

export const canSpeak = () => 'speechSynthesis' in window

/** Says Chinese aloud by the browser's own voice. */
export function sayChinese(text: string): void {
  if (!canSpeak()) return
  speechSynthesis.cancel()
  const speech = new SpeechSynthesisUtterance(text)
  speech.lang = 'zh-CN'
  const voice = chineseVoice()
  if (voice) speech.voice = voice
  speechSynthesis.speak(speech)
}

function chineseVoice(): SpeechSynthesisVoice | undefined {
  if (!canSpeak()) return undefined
  const voices = speechSynthesis.getVoices()
  return (
    voices.find(({ lang }) => /^zh[-_]CN/i.test(lang)) ?? voices.find(({ lang }) => /^(zh|cmn)\b/i.test(lang))
  )
}
