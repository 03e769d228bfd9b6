'use client'
import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import type { Marked, Verdict } from '#core/drills/run.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { forgetDraft } from '../kit/draft.ts'
import { useKeys } from '../kit/use-keys.ts'
import { type AnswerTurn, type EndRun, notSaved, type Refused } from './types.ts'

/** What a desk of any drill is given. */
export type DeskProps<Given, Open, Answered> = {
  locale: Locale
  run: { id: string; length: number; answered: Answered[] }
  first: Open
  answer: AnswerTurn<Given, Open, Answered>
  end: EndRun
  onResult: () => void
}

/**
 * A run one question at a time: which is asked, what came of it, and the way on. `give` sends an answer; with `andGoOn` the
 * next question takes its place at once, otherwise what came of it stays as `turned` until `goOn`. The draft of an answer is kept
 * by the question's id.
 */
export function useDesk<Given, Open extends { id: string }, Answered extends Marked>({
  locale,
  run,
  first,
  answer,
  end,
  onResult,
}: DeskProps<Given, Open, Answered>) {
  const router = useRouter()
  const [question, setQuestion] = useState(first)
  const [verdicts, setVerdicts] = useState<Verdict[]>(run.answered.map(({ mark }) => mark.verdict))
  const [turned, setTurned] = useState<{ answered: Answered; next: Open | null } | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [help, setHelp] = useState(false)
  const [isAsking, startAsking] = useTransition()

  const moveTo = (next: Open | null) => {
    if (!next) return onResult()
    setQuestion(next)
    setTurned(null)
  }
  const give = (given: Given, durationMs: number, { andGoOn = false } = {}) => {
    if (turned || isAsking) return
    setRefused(null)
    startAsking(async () => {
      const result = await answer({ turnId: question.id, given, durationMs }).catch(notSaved)
      if (!result.ok) return setRefused(result)
      forgetDraft(question.id)
      setVerdicts(before => [...before, result.answered.mark.verdict])
      if (andGoOn) moveTo(result.next)
      else setTurned({ answered: result.answered, next: result.next })
    })
  }
  const goOn = () => turned && moveTo(turned.next)
  const endHere = () =>
    startAsking(async () => {
      const result = await end(run.id).catch(notSaved)
      if (!result.ok) return setRefused(result)
      forgetDraft(question.id)
      onResult()
    })
  useKeys({
    ...(turned && { Enter: goOn, Space: goOn }),
    '?': () => setHelp(true),
    Escape: () => router.push(placeHref(locale, 'drills')),
  })
  return {
    ...{ question, turned, refused, setRefused, isAsking, startAsking, help, setHelp, give, goOn, endHere },
    verdicts: [...verdicts, ...Array<null>(Math.max(0, run.length - verdicts.length)).fill(null)],
    place: verdicts.length - (turned ? 1 : 0),
  }
}

export type Desk = Pick<
  ReturnType<typeof useDesk<unknown, { id: string }, Marked>>,
  'verdicts' | 'place' | 'refused' | 'help' | 'setHelp'
>
