'use client'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import {
  type AnsweredFormula,
  type Climb,
  LONGEST_PART,
  MOST_TRIES,
  type OpenFormula,
} from '#core/drills/formula/formula.ts'
import { AnswerField } from '../../kit/answer-field.tsx'
import { isComposing } from '../../kit/composing.ts'
import { keepDraft, keptDraft } from '../../kit/draft.ts'
import { useFieldDraft } from '../../kit/use-draft.ts'
import { Wording } from '../../kit/wording.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import { FieldActs } from '../field-acts.tsx'
import { ToldHeading } from '../told-heading.tsx'
import { notSaved, type Refused } from '../types.ts'
import { useClock } from '../use-clock.ts'
import { type DeskProps, useDesk } from '../use-desk.ts'
import { WayOn } from '../way-on.tsx'
import { FormulaParts, Ladder } from './ladder.tsx'

export type ClimbFormula = (asked: {
  turnId: string
  tries: string[]
}) => Promise<{ ok: true; climb: Climb } | Refused>

type Props = DeskProps<string[], OpenFormula, AnsweredFormula> & { climb: ClimbFormula }

const LAST = {
  right: 'formula.last.right',
  almost: 'formula.last.almost',
  wrong: 'formula.last.wrong',
  again: 'formula.last.again',
} as const
const TOLD = {
  right: 'formula.told.right',
  almost: 'formula.told.almost',
  wrong: 'formula.told.wrong',
} as const

/** What was tried for a formula, and how far that has come. */
type Reached = { id: string; tries: string[]; climb: Climb }

/** What was tried stands in the draft before what is being typed: loaded again, the page climbs to where it was. */
const keptTries = (questionId: string) => keptDraft(questionId).slice(0, -1)

/** A formula on the left page with a line for its parts; on the right the ladder, and at last what is right. */
export function FormulaDesk(props: Props) {
  const { t } = useT('drills')
  const { locale, climb: climbTo } = props
  const desk = useDesk(props)
  const { question, turned } = desk
  const [reached, setReached] = useState<Reached | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const own = reached?.id === question.id ? reached : null
  const clock = useClock({
    key: question.id,
    runs: !turned && !desk.isAsking && !desk.help,
  })
  const tried = () => own?.tries ?? keptTries(question.id)
  const give = (tries: string[]) => desk.give(tries, clock.elapsedMs())
  const add = () => {
    const text = field.current?.value.trim()
    if (!text || desk.isAsking || turned) return
    const tries = [...tried(), text]
    if (tries.length > MOST_TRIES) return give(tried())
    climb(tries, () => {
      keepDraft(question.id, [...tries, ''])
      if (field.current) field.current.value = ''
    })
  }
  const climb = (tries: string[], onReached = () => {}) => {
    desk.setRefused(null)
    desk.startAsking(async () => {
      const result = await climbTo({ turnId: question.id, tries }).catch(notSaved)
      if (!result.ok) return desk.setRefused(result)
      setReached({ id: question.id, tries, climb: result.climb })
      onReached()
      if (result.climb.isTop) give(tries)
    })
  }
  const climbAgain = useEffectEvent(() => {
    const tries = keptTries(question.id)
    if (tries.length > 0) climb(tries)
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: again for each question
  useEffect(() => climbAgain(), [question.id])
  return (
    <DeskFrame
      locale={locale}
      desk={desk}
      keys={[
        { keys: ['Enter'], does: t('keys.add') },
        { keys: ['⇧ Enter'], does: t('keys.rest') },
      ]}
      asked={
        <>
          <p className="kind">
            {t('formula.parts', { count: question.parts })}
            {question.ordered && ` · ${t('formula.ordered')}`}
          </p>
          <h1 id="question" className="asked" lang="zh-Hans">
            {question.zh}
          </h1>
          <p className="beside serif" lang="en">
            <Wording of={question.english} />
          </p>
          {question.members.length > 1 && (
            <p className="drill-note">
              {question.members
                .map(({ zh, parts }) => t('formula.member', { name: zh, count: parts }))
                .join(' · ')}
            </p>
          )}
          {!turned && (
            <Line
              key={question.id}
              of={question.id}
              field={field}
              onAdd={add}
              onRest={() => give(tried())}
              onHelp={() => desk.setHelp(true)}
            />
          )}
          <p className="drill-note" role="status">
            {!turned && own?.climb.last && t(LAST[own.climb.last])}
          </p>
        </>
      }
      told={
        turned ? (
          <>
            <ToldHeading key={question.id}>
              {t(TOLD[turned.answered.mark.verdict], {
                right: turned.answered.mark.parts.filter(({ verdict }) => verdict === 'right').length,
                of: question.parts,
              })}
            </ToldHeading>
            <FormulaParts answered={turned.answered} />
            <WayOn isLast={!turned.next} onNext={desk.goOn} onEnd={desk.endHere} />
          </>
        ) : (
          <>
            <h2 id="explanation" className="sr-only">
              {t('formula.ladder')}
            </h2>
            <Ladder rungs={own?.climb.rungs ?? []} of={question.parts} />
          </>
        )
      }
    />
  )
}

function Line({
  of,
  field,
  onAdd,
  onRest,
  onHelp,
}: {
  of: string
  field: RefObject<HTMLInputElement | null>
  onAdd: () => void
  onRest: () => void
  onHelp: () => void
}) {
  const { t } = useT('drills')
  const keep = useFieldDraft(of, field)
  useEffect(() => field.current?.focus({ preventScroll: true }), [field])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || event.repeat) return
    if (event.key === 'Escape') event.currentTarget.blur()
    else if (event.key === '?' || event.key === '？') onHelp()
    else if (event.key !== 'Enter') return
    else if (event.shiftKey) onRest()
    else onAdd()
    event.preventDefault()
  }
  return (
    <>
      <AnswerField
        label={t('formula.field')}
        lang="zh-Hans"
        maxLength={LONGEST_PART}
        field={field}
        onInput={keep}
        onKeyDown={onKeyDown}
      />
      <FieldActs give={t('formula.add')} onGive={onAdd} pass={t('formula.rest')} onPass={onRest} />
    </>
  )
}
