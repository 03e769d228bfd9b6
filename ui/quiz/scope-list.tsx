import { useT } from 'next-i18next/client'
import { useState } from 'react'
import type { QuizScopeChoice } from '#core/quizzes/sheet.ts'
import { Name } from '../kit/name.tsx'
import { scopeName } from './scope-name.ts'

/** More of a kind than this are chosen from a menu. */
const FEW = 3
const GROUPS = ['document', 'deck', 'tag', 'category'] as const
type Group = (typeof GROUPS)[number]

/** What to be asked about. Few texts and decks stand as they are; many, tags and subjects in menus. */
export function ScopeList({
  scopes,
  scope,
  onScope,
}: {
  scopes: QuizScopeChoice[]
  scope: QuizScopeChoice
  onScope: (scope: QuizScopeChoice) => void
}) {
  const { t } = useT('quiz')
  const groups = GROUPS.map(kind => ({ kind, of: scopes.filter(each => each.kind === kind) }))
  const rest = scopes.filter(({ kind }) => !GROUPS.some(group => group === kind))
  const row = (each: QuizScopeChoice) => (
    <ScopeRow key={`${each.kind} ${each.id}`} scope={each} chosen={isSame(each, scope)} onScope={onScope} />
  )
  const isMenu = ({ kind, of }: { kind: Group; of: QuizScopeChoice[] }) =>
    of.length > 0 && (kind === 'tag' || kind === 'category' || of.length > FEW)
  return (
    <fieldset className="scopes">
      <legend>{t('about')}</legend>
      {groups.filter(group => !isMenu(group)).flatMap(({ of }) => of.map(row))}
      {rest.map(each =>
        each.kind === 'exam' ? (
          <ExamRow key="exam" today={each.id} scope={scope} onScope={onScope} />
        ) : (
          row(each)
        ),
      )}
      {groups.filter(isMenu).map(({ kind, of }) => (
        <MenuRow key={kind} kind={kind} of={of} scope={scope} onScope={onScope} />
      ))}
    </fieldset>
  )
}

const isSame = (a: QuizScopeChoice, b: QuizScopeChoice) => a.kind === b.kind && a.id === b.id

type RowProps = { scope: QuizScopeChoice; onScope: (scope: QuizScopeChoice) => void }

function ScopeRow({ scope, chosen, onScope }: RowProps & { chosen: boolean }) {
  const { t } = useT('quiz')
  const { t: tTerms } = useT('terms')
  return (
    <label>
      <input type="radio" name="scope" checked={chosen} onChange={() => onScope(scope)} />
      <Name className="name">{scopeName({ t, tTerms }, scope)}</Name>
      <span className="what">
        {scope.kind === 'document' && t('scope.document')}
        {scope.kind === 'deck' && t('scope.deck')}
      </span>
      <span className="terms num">{t('terms', { count: scope.terms ?? 0 })}</span>
    </label>
  )
}

const MENU_NAMES = {
  document: 'scope.aDocument',
  deck: 'scope.aDeck',
  tag: 'scope.aTag',
  category: 'scope.aCategory',
} as const

function MenuRow({ kind, of, scope, onScope }: RowProps & { kind: Group; of: QuizScopeChoice[] }) {
  const { t } = useT('quiz')
  const { t: tTerms } = useT('terms')
  const [shown, setShown] = useState(of[0]!)
  const choose = (id: string) => {
    const chosen = of.find(each => each.id === id) ?? of[0]!
    setShown(chosen)
    onScope(chosen)
  }
  const name = t(MENU_NAMES[kind])
  return (
    <div className="menu-row">
      <label>
        <input type="radio" name="scope" checked={scope.kind === kind} onChange={() => onScope(shown)} />
        <span className="name">{name}</span>
      </label>
      <select aria-label={name} value={shown.id ?? ''} onChange={event => choose(event.currentTarget.value)}>
        {of.map(each => (
          <option key={each.id} value={each.id ?? ''}>
            {each.kind === 'tag' ? each.id : scopeName({ t, tTerms }, each)}
          </option>
        ))}
      </select>
      <span className="terms num">{t('terms', { count: shown.terms ?? 0 })}</span>
    </div>
  )
}

function ExamRow({ today, scope, onScope }: RowProps & { today: string }) {
  const { t } = useT('quiz')
  const [on, setOn] = useState(today)
  const choose = (day: string) => {
    setOn(day)
    if (day) onScope({ kind: 'exam', id: day, name: '', terms: null })
  }
  return (
    <div className="menu-row">
      <label>
        <input
          type="radio"
          name="scope"
          checked={scope.kind === 'exam'}
          onChange={() => choose(on || today)}
        />
        <span className="name">{t('scope.exam')}</span>
      </label>
      <input
        type="date"
        aria-label={t('scope.examDay')}
        min={today}
        value={on}
        onChange={event => choose(event.currentTarget.value)}
      />
      <span className="terms" />
    </div>
  )
}
