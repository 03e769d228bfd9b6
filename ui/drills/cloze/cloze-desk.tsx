'use client'
import { useT } from 'next-i18next/client'
import { useRef } from 'react'
import type { AnsweredCloze, OpenCloze } from '#core/drills/cloze/cloze.ts'
import { Act, Word } from '../../kit/act.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import { PlaceLine } from '../place-line.tsx'
import { ToldHeading } from '../told-heading.tsx'
import { useClock } from '../use-clock.ts'
import { type DeskProps, useDesk } from '../use-desk.ts'
import { WayOn } from '../way-on.tsx'
import { ClozePassage } from './cloze-passage.tsx'

const TOLD = { right: 'cloze.told.right', almost: 'cloze.told.almost', wrong: 'cloze.told.wrong' } as const

/** A passage with blanks on the left page, its English on the right. */
export function ClozeDesk(props: DeskProps<string[], OpenCloze, AnsweredCloze>) {
  const { t } = useT('drills')
  const { locale } = props
  const desk = useDesk(props)
  const { question, turned } = desk
  const form = useRef<HTMLFormElement>(null)
  const clock = useClock({
    key: question.id,
    runs: !turned && !desk.isAsking && !desk.help,
  })
  const give = () => {
    const fields = form.current?.querySelectorAll('input') ?? []
    desk.give(
      [...fields].map(({ value }) => value.trim()),
      clock.elapsedMs(),
    )
  }
  return (
    <DeskFrame
      locale={locale}
      desk={desk}
      keys={[{ keys: ['Enter'], does: t('keys.next') }]}
      asked={
        <form
          ref={form}
          onSubmit={event => {
            event.preventDefault()
            give()
          }}
        >
          <h1 id="question" className="kind drill-kind">
            {t('passage', { number: question.passage })} · {t('cloze.ask', { density: question.density })}
          </h1>
          <ClozePassage
            key={question.id}
            question={question}
            marks={turned?.answered.mark.blanks ?? null}
            onLast={give}
          />
          {!turned && (
            <div className="acts">
              <Act type="submit">{t('check')}</Act>
              <Word onClick={() => desk.give([], clock.elapsedMs())}>{t('pass')}</Word>
            </div>
          )}
        </form>
      }
      told={
        <>
          {turned ? (
            <ToldHeading>
              {t(TOLD[turned.answered.mark.verdict], {
                right: turned.answered.mark.right,
                of: question.blanks,
              })}
            </ToldHeading>
          ) : (
            <h2 id="explanation" className="sr-only">
              {t('english')}
            </h2>
          )}
          <div className="drill-english serif" lang="en">
            {question.pairs.map(({ en }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: pairs never move
              <p key={at}>{en}</p>
            ))}
          </div>
          {turned && (
            <>
              <PlaceLine locale={locale} place={question} />
              <WayOn isLast={!turned.next} onNext={desk.goOn} onEnd={desk.endHere} />
            </>
          )}
        </>
      }
    />
  )
}
