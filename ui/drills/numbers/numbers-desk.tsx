'use client'
import { useT } from 'next-i18next/client'
import { useRef, useState } from 'react'
import type { AnsweredNumber, NumbersRun, OpenNumber } from '#core/drills/numbers/sheet.ts'
import { DeskFrame } from '../desk-frame.tsx'
import { TimeLeft } from '../time-left.tsx'
import { useClock } from '../use-clock.ts'
import { type DeskProps, useDesk } from '../use-desk.ts'
import { NumberExplained } from './number-explained.tsx'
import { NumberPage } from './number-page.tsx'

/** A run one number at a time: the number on the left page; answered, how it comes about on the right. */
export function NumbersDesk(props: DeskProps<string, OpenNumber, AnsweredNumber> & { run: NumbersRun }) {
  const { t } = useT('drills')
  const { locale, run } = props
  const desk = useDesk(props)
  const { question, turned } = desk
  const [timeUpFor, setTimeUpFor] = useState<string | null>(null)
  const [isClocked, setClocked] = useState(true)
  const field = useRef<HTMLInputElement>(null)

  const give = (text: string) => desk.give(text, clock.elapsedMs())
  const clock = useClock({
    key: question.id,
    limitMs: isClocked ? question.limitMs : null,
    runs: !turned && !desk.isAsking && !desk.refused && !desk.help,
    onEnd: () => {
      setTimeUpFor(question.id)
      give(field.current?.value.trim() ?? '')
    },
  })
  return (
    <DeskFrame
      locale={locale}
      desk={desk}
      keys={[
        { keys: ['Enter'], does: t('keys.enter') },
        { keys: ['⇧ Enter'], does: t('keys.pass') },
        { keys: ['↑'], does: t('keys.again') },
      ]}
      bar={
        clock.secondsLeft !== null &&
        !turned && <TimeLeft seconds={clock.secondsLeft} onStop={() => setClocked(false)} />
      }
      asked={
        <>
          <NumberPage
            key={question.id}
            question={question}
            way={run.choice.way}
            answered={turned?.answered ?? null}
            field={field}
            onGive={give}
            onHelp={() => desk.setHelp(true)}
          />
          {turned && timeUpFor === question.id && <p className="drill-note">{t('timeUp')}</p>}
        </>
      }
      told={
        turned && (
          <NumberExplained
            key={question.id}
            locale={locale}
            answered={turned.answered}
            isLast={!turned.next}
            onNext={desk.goOn}
            onEnd={desk.endHere}
          />
        )
      }
    />
  )
}
