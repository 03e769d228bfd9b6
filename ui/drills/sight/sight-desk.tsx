'use client'
import { useT } from 'next-i18next/client'
import { useRef, useState } from 'react'
import type { Verdict } from '#core/drills/run.ts'
import {
  type AnsweredSight,
  LONGEST_TRANSLATION,
  type OpenSight,
  type SightChoice,
  type SightGiven,
  type SightTold,
} from '#core/drills/sight/sight.ts'
import { Act } from '../../kit/act.tsx'
import { useKeys } from '../../kit/use-keys.ts'
import { AskedHeading } from '../asked-heading.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import { TextField } from '../text-field.tsx'
import { TimeLeft } from '../time-left.tsx'
import { notSaved, type Refused } from '../types.ts'
import { useClock } from '../use-clock.ts'
import { type DeskProps, useDesk } from '../use-desk.ts'
import { SentenceTold } from './sentence-told.tsx'

export type TellSentence = (asked: {
  turnId: string
  wrote: string
}) => Promise<{ ok: true; told: SightTold } | Refused>

type Props = DeskProps<SightGiven, OpenSight, AnsweredSight> & {
  run: { choice: SightChoice }
  tell: TellSentence
}

/** A sentence on the left page; its English on the right when it is asked for, and how it went. */
export function SightDesk(props: Props) {
  const { t } = useT('drills')
  const { locale, run, tell } = props
  const desk = useDesk(props)
  const { question } = desk
  const [told, setTold] = useState<(SightTold & { id: string; wrote: string }) | null>(null)
  const [isClocked, setClocked] = useState(true)
  const field = useRef<HTMLTextAreaElement>(null)
  const shown = told?.id === question.id ? told : null
  const isTyped = run.choice.saying === 'typed'

  const show = (wrote: string) => {
    if (shown || desk.isAsking) return
    desk.setRefused(null)
    desk.startAsking(async () => {
      const result = await tell({ turnId: question.id, wrote }).catch(notSaved)
      if (result.ok) setTold({ ...result.told, id: question.id, wrote })
      else desk.setRefused(result)
    })
  }
  const clock = useClock({
    key: question.id,
    limitMs: isClocked ? question.limitMs : null,
    runs: !shown && !desk.isAsking && !desk.refused && !desk.help,
    onEnd: () => show(field.current?.value.trim() ?? ''),
  })
  const rate = (rated: Verdict) =>
    shown && desk.give({ wrote: shown.wrote, rated }, clock.elapsedMs(), { andGoOn: true })
  useKeys(!shown && !isTyped ? { Enter: () => show(''), Space: () => show('') } : {})
  return (
    <DeskFrame
      locale={locale}
      desk={desk}
      keys={[
        { keys: ['Enter'], does: t('keys.show') },
        { keys: ['1', '2', '3'], does: t('keys.rate') },
        ...(isTyped ? [{ keys: ['⇧ Enter'], does: t('keys.pass') }] : []),
      ]}
      bar={
        clock.secondsLeft !== null &&
        !shown && <TimeLeft seconds={clock.secondsLeft} onStop={() => setClocked(false)} />
      }
      asked={
        <>
          <p className="kind">
            {t('passage', { number: question.passage })} · {t('sight.ask')}
          </p>
          {isTyped ? (
            <h1 id="question" className="sentence" lang="zh-Hans">
              {question.zh}
            </h1>
          ) : (
            <AskedHeading key={question.id} className="sentence" lang="zh-Hans">
              {question.zh}
            </AskedHeading>
          )}
          {!shown &&
            (isTyped ? (
              <TextField
                key={question.id}
                of={question.id}
                label={t('sight.field')}
                language="en"
                maxLength={LONGEST_TRANSLATION}
                field={field}
                check={t('sight.check')}
                onGive={show}
              />
            ) : (
              <div className="acts">
                <Act hint="Enter" onClick={() => show('')}>
                  {t('sight.reveal')}
                </Act>
              </div>
            ))}
        </>
      }
      told={
        shown && (
          <SentenceTold
            key={question.id}
            locale={locale}
            place={question}
            told={shown}
            wrote={shown.wrote}
            onRate={rate}
            onEnd={desk.endHere}
          />
        )
      }
    />
  )
}
