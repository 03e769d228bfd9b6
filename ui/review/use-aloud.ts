'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useEffectEvent } from 'react'
import type { SessionCard } from '#core/cards/session.ts'
import { sayChinese, useChineseVoice } from '../kit/speech.ts'
import { showToast } from '../kit/toast.tsx'

/** The Chinese that a card shows now; null where there is none, or where it is what is asked. */
export function sayable({ question, answer }: SessionCard, side: 'question' | 'answer'): string | null {
  if (side === 'answer') return answer.zh
  return 'zh' in question && typeof question.zh === 'string' && question.zh !== '' ? question.zh : null
}

type Aloud = {
  /** Null where there is nothing to say or no Chinese voice. */
  say: (() => void) | null
  /** What the keys do: where there is no voice they say so. */
  keys: Record<string, () => void>
}

/** Says what is shown, by itself if `byItself`. */
export function useAloud(card: SessionCard | null, side: 'question' | 'answer', byItself: boolean): Aloud {
  const { t } = useT('review')
  const voice = useChineseVoice()
  const text = card && sayable(card, side)
  const said = voice ? text : null
  const saysItself = card?.kind === 'listen' && side === 'question' // `Heard` does
  const begin = useEffectEvent(() => said !== null && sayChinese(said))
  const shown = byItself && !saysItself && said !== null ? `${card?.id} ${side}` : null
  useEffect(() => {
    if (shown !== null) begin()
  }, [shown])
  if (text === null) return { say: null, keys: {} }
  if (said === null) return { say: null, keys: { r: () => showToast({ text: t('aloud.none') }) } }
  const say = () => sayChinese(said)
  return { say, keys: { r: say, F5: say } }
}
