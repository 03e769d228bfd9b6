'use client'
import { useT } from 'next-i18next/client'
import { useRef } from 'react'
import type { AnsweredBack, OpenBack } from '#core/drills/back/back.ts'
import { LONGEST_TRANSLATION } from '#core/drills/sight/sight.ts'
import type { Locale } from '#i18n/config.ts'
import { Corrected } from '../../kit/corrected.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import { PlaceLine } from '../place-line.tsx'
import { TermRows } from '../term-rows.tsx'
import { TextField } from '../text-field.tsx'
import { ToldHeading } from '../told-heading.tsx'
import { useClock } from '../use-clock.ts'
import { type DeskProps, useDesk } from '../use-desk.ts'
import { WayOn } from '../way-on.tsx'
import { percentOf } from './percent.ts'

const SHARES = { right: 'back.share.right', almost: 'back.share.almost', wrong: 'back.share.wrong' } as const

/** The English on the left page with lines for the Chinese; answered, the original and the marks on the right. */
export function BackDesk(props: DeskProps<string, OpenBack, AnsweredBack>) {
  const { t } = useT('drills')
  const { locale } = props
  const desk = useDesk(props)
  const { question, turned } = desk
  const field = useRef<HTMLTextAreaElement>(null)
  const clock = useClock({
    key: question.id,
    runs: !turned && !desk.isAsking && !desk.help,
  })
  return (
    <DeskFrame
      locale={locale}
      desk={desk}
      keys={[
        { keys: ['Enter'], does: t('keys.enter') },
        { keys: ['⇧ Enter'], does: t('keys.pass') },
      ]}
      asked={
        <>
          <p className="kind">
            {t('passage', { number: question.passage })} · {t('back.ask')}
            {question.terms > 0 && ` · ${t('back.terms', { count: question.terms })}`}
          </p>
          <h1 id="question" className="sentence serif" lang="en">
            {question.en}
          </h1>
          {!turned && (
            <TextField
              key={question.id}
              of={question.id}
              label={t('back.field')}
              language="zh"
              maxLength={LONGEST_TRANSLATION}
              field={field}
              check={t('check')}
              onGive={text => desk.give(text, clock.elapsedMs())}
            />
          )}
        </>
      }
      told={
        turned && (
          <>
            <Told key={question.id} locale={locale} answered={turned.answered} />
            <WayOn isLast={!turned.next} onNext={desk.goOn} onEnd={desk.endHere} />
          </>
        )
      }
    />
  )
}

function Told({
  locale,
  answered: { question, zh, wrote, mark },
}: {
  locale: Locale
  answered: AnsweredBack
}) {
  const { t } = useT('drills')
  return (
    <>
      <ToldHeading>{t(SHARES[mark.verdict], { percent: percentOf(mark.share) })}</ToldHeading>
      <h3 className="kind later">{t('original')}</h3>
      <p className="drill-original" lang="zh-Hans">
        {zh}
      </p>
      {wrote && (
        <>
          <h3 className="kind later">{t('youWrote')}</h3>
          <Corrected wrote={wrote} diff={mark.diff} lang="zh-Hans" />
        </>
      )}
      <TermRows rows={mark.terms.map(({ zh, renderings, written }) => ({ zh, renderings, met: written }))} />
      <PlaceLine locale={locale} place={question} />
    </>
  )
}
