'use client'
import { useEffect, useState } from 'react'
import { type SpokenLanguage, useVoice } from './speech.ts'

/** How long a browser may take to name its voices. */
const VOICES_MS = 600

/** Whether there is a voice for a language; null while the browser may still name one. */
export function useAwaitedVoice(language: SpokenLanguage): boolean | null {
  const voice = useVoice(language)
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), VOICES_MS)
    return () => clearTimeout(timer)
  }, [])
  return voice || (waited ? false : null)
}
