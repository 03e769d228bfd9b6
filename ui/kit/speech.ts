'use client'
import { useSyncExternalStore } from 'react'

export type SpokenLanguage = 'zh' | 'en'

const CODES = { zh: 'zh-CN', en: 'en-GB' } as const
/** The voices for a language, those that are asked for first. */
const VOICES = {
  zh: [/^zh[-_]CN/i, /^(zh|cmn)\b/i],
  en: [/^en[-_]GB/i, /^en\b/i],
} as const

/** Whether the browser has a voice for a language; some name theirs only a moment after they are asked. */
export function useVoice(language: SpokenLanguage): boolean {
  return useSyncExternalStore(
    heard => {
      if (!canSpeak()) return () => {}
      speechSynthesis.addEventListener('voiceschanged', heard)
      return () => speechSynthesis.removeEventListener('voiceschanged', heard)
    },
    () => voiceFor(language) !== undefined,
    () => false,
  )
}

export const useChineseVoice = (): boolean => useVoice('zh')

export const canSpeak = () => 'speechSynthesis' in window

/** Says a text aloud by the browser's own voice. `rate`: 1 is the voice's own speed. */
export function say(language: SpokenLanguage, text: string, rate = 1): void {
  if (!canSpeak()) return
  speechSynthesis.cancel()
  const speech = new SpeechSynthesisUtterance(text)
  speech.lang = CODES[language]
  speech.rate = rate
  const voice = voiceFor(language)
  if (voice) speech.voice = voice
  speechSynthesis.speak(speech)
}

/** Stops what is being said. */
export const hush = (): void => void (canSpeak() && speechSynthesis.cancel())

export const sayChinese = (text: string): void => say('zh', text)

function voiceFor(language: SpokenLanguage): SpeechSynthesisVoice | undefined {
  if (!canSpeak()) return undefined
  const voices = speechSynthesis.getVoices()
  for (const form of VOICES[language]) {
    const found = voices.find(({ lang }) => form.test(lang))
    if (found) return found
  }
  return undefined
}
