'use client'
import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useRef, useState, useTransition } from 'react'
import type { NumberVerdict } from '#core/drills/mark-number.ts'
import type { AnsweredNumber, NumbersRun, OpenNumber } from '#core/drills/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Word } from '../kit/act.tsx'
import { useKeys } from '../kit/use-keys.ts'
import { DrillBar } from './drill-bar.tsx'
import { DrillKeys } from './drill-keys.tsx'
import { NumberExplained } from './number-explained.tsx'
import { NumberPage } from './number-page.tsx'
import { Refusal } from './refusal.tsx'
import { type AnswerNumber, type EndRun, notSaved, type Refused } from './types.ts'
import { useClock } from './use-clock.ts'

/** A number answered, and the one that comes next; null after the last. */
type Turned = { answered: AnsweredNumber; next: OpenNumber | null; timeUp: boolean }

/** A run one number at a time: the number on the left page; answered, how it comes about on the right. */
export function NumbersDesk({
  locale,
  run,
  first,
  answer,
  end,
  onResult,
}: {
  locale: Locale
  run: NumbersRun
  first: OpenNumber
  answer: AnswerNumber
  end: EndRun
  onResult: () => void
}) {
  const { t } = useT('drills')
  const router = useRouter()
  const [question, setQuestion] = useState(first)
  const [verdicts, setVerdicts] = useState<NumberVerdict[]>(run.answered.map(({ mark }) => mark.verdict))
  const [turned, setTurned] = useState<Turned | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)
  const [isClocked, setClocked] = useState(true)
  const [help, setHelp] = useState(false)
  const [isAsking, startAsking] = useTransition()
  const field = useRef<HTMLInputElement>(null)

  const give = (text: string, timeUp = false) => {
    if (turned || isAsking) return
    setRefused(null)
    const durationMs = clock.elapsedMs()
    startAsking(async () => {
      const given = { turnId: question.id, answer: text, durationMs }
      const result = await answer(given).catch(notSaved)
      if (!result.ok) return setRefused(result)
      setTurned({ ...result, timeUp })
      setVerdicts(before => [...before, result.answered.mark.verdict])
    })
  }
  const clock = useClock({
    key: question.id,
    limitMs: isClocked ? question.limitMs : null,
    runs: !turned && !isAsking && !refused && !help,
    onEnd: () => give(field.current?.value.trim() ?? '', true),
  })
  const goOn = () => {
    if (!turned?.next) return onResult()
    setQuestion(turned.next)
    setTurned(null)
  }
  const endHere = () =>
    startAsking(async () => {
      const result = await end(run.id).catch(notSaved)
      if (result.ok) onResult()
      else setRefused(result)
    })
  useKeys({
    ...(turned && { Enter: goOn, Space: goOn }),
    '?': () => setHelp(true),
    Escape: () => router.push(placeHref(locale, 'drills')),
  })

  const seen = [...verdicts, ...Array<null>(run.length - verdicts.length).fill(null)]
  return (
    <div className="quiz drill-run">
      <DrillBar
        locale={locale}
        verdicts={seen}
        place={verdicts.length - (turned ? 1 : 0)}
        onHelp={() => setHelp(true)}
      >
        {clock.secondsLeft !== null && !turned && (
          <>
            <span className="time-left num" role="timer" aria-live="off">
              {t('secondsLeft', { count: clock.secondsLeft })}
            </span>
            <Word onClick={() => setClocked(false)}>{t('stopClock')}</Word>
          </>
        )}
      </DrillBar>
      <main id="content" tabIndex={-1} className="quiz-spread">
        <section className="quiz-left" aria-labelledby="question">
          <NumberPage
            key={question.id}
            question={question}
            way={run.choice.way}
            answered={turned?.answered ?? null}
            field={field}
            onGive={give}
            onHelp={() => setHelp(true)}
          />
          {turned?.timeUp && <p className="drill-note">{t('timeUp')}</p>}
          {refused && <Refusal refused={refused} />}
        </section>
        <section className="quiz-right" aria-labelledby={turned ? 'explanation' : undefined}>
          {turned && (
            <NumberExplained
              key={question.id}
              locale={locale}
              answered={turned.answered}
              isLast={!turned.next}
              onNext={goOn}
              onEnd={endHere}
            />
          )}
        </section>
      </main>
      <DrillKeys open={help} onClose={() => setHelp(false)} />
    </div>
  )
}
