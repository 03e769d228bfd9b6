'use client'
import { useEffect, useEffectEvent } from 'react'
import type { SessionCard } from '#core/cards/session.ts'
import { sayChinese, useChineseVoice } from '../kit/speech.ts'

/** The Chinese that a card shows now; null where there is none, or where it is what is asked. */
export function sayable({ question, answer }: SessionCard, side: 'question' | 'answer'): string | null {
  if (side === 'answer') return answer.zh
  return 'zh' in question && typeof question.zh === 'string' && question.zh !== '' ? question.zh : null
}

/** Says what is shown, by itself if `byItself`; null where there is nothing to say or no Chinese voice. */
export function useAloud(
  card: SessionCard | null,
  side: 'question' | 'answer',
  byItself: boolean,
): (() => void) | null {
  const voice = useChineseVoice()
  const text = card && voice ? sayable(card, side) : null
  const saysItself = card?.kind === 'listen' && side === 'question' // `Heard` does
  const begin = useEffectEvent(() => text !== null && sayChinese(text))
  const shown = byItself && !saysItself && text !== null ? `${card?.id} ${side}` : null
  useEffect(() => {
    if (shown !== null) begin()
  }, [shown])
  return text === null ? null : () => sayChinese(text)
}
