'use client'
import { useSyncExternalStore } from 'react'

export type SpokenLanguage = 'zh' | 'en'

const CODES = { zh: 'zh-CN', en: 'en-GB' } as const
/** The voices for a language, those that are asked for first. Those of Hong Kong and Macao speak Cantonese. */
const VOICES = {
  zh: [/^zh[-_]CN/i, /^cmn\b/i, /^zh(?![-_](HK|MO))\b/i],
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

/** Found for each list that the browser gives: some systems have thousands of voices, and every drawing asks. */
const found = new Map<SpokenLanguage, { of: number; voice: SpeechSynthesisVoice | undefined }>()

function voiceFor(language: SpokenLanguage): SpeechSynthesisVoice | undefined {
  if (!canSpeak()) return undefined
  const voices = speechSynthesis.getVoices()
  const known = found.get(language)
  if (known?.of === voices.length) return known.voice
  const voice = VOICES[language].map(form => voices.find(({ lang }) => form.test(lang))).find(Boolean)
  found.set(language, { of: voices.length, voice })
  return voice
}
