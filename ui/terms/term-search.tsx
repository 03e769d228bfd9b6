'use client'
import { useT } from 'next-i18next/client'
import type { KeyboardEvent, RefObject, SubmitEvent } from 'react'
import { structures } from '#core/terms/term.ts'
import { Choice } from '../kit/choice.tsx'
import { Icon } from '../kit/icon.tsx'
import { categoryKeys, isCategory, structureKeys } from './term-words.ts'
import type { TermsQuery } from './terms-query.ts'
import type { TermRow } from './types.ts'

/** One field and three filters: a plain form that the browser can send, and that answers while it is filled in. */
export function TermSearch({
  action,
  query,
  field,
  rows,
  found,
  onChange,
  onLeave,
}: {
  action: string
  query: TermsQuery
  field: RefObject<HTMLInputElement | null>
  rows: readonly TermRow[]
  found: number
  onChange: (change: Partial<TermsQuery>) => void
  /** Down to the list. */
  onLeave: () => void
}) {
  const { t } = useT('terms')
  const leave = (event: KeyboardEvent | SubmitEvent) => {
    event.preventDefault()
    onLeave()
  }
  const clear = () => {
    onChange({ q: '' })
    field.current?.focus()
  }
  const asked = Object.values(query).some(value => value !== '')
  const categories = [...new Set(rows.map(row => row.category))]
  const stateOptions = [
    { value: '', label: t('state.all') },
    { value: 'new', label: t('state.new') },
    { value: 'learning', label: t('state.learning') },
    { value: 'known', label: t('state.known') },
  ]
  return (
    <search className="term-search">
      <form action={action} onSubmit={leave}>
        <div className="search-line">
          <Icon name="search" />
          <input
            ref={field}
            type="search"
            name="q"
            value={query.q}
            onChange={event => onChange({ q: event.currentTarget.value })}
            onKeyDown={event => event.key === 'ArrowDown' && leave(event)}
            aria-label={t('search.label')}
            placeholder={t('search.placeholder')}
            autoComplete="off"
            autoCapitalize="off"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="search"
          />
          {query.q === '' ? (
            <span aria-hidden="true">
              <kbd>/</kbd>
            </span>
          ) : (
            <button type="button" className="tool" aria-label={t('search.clear')} onClick={clear}>
              <Icon name="close" />
            </button>
          )}
        </div>
        <div className="filters">
          <Choice
            legend={t('filter.state')}
            name="state"
            options={stateOptions}
            value={query.state}
            onChange={state => onChange({ state })}
          />
          <Pick
            label={t('filter.category')}
            name="category"
            all={t('filter.allCategories')}
            options={categories.map(value => [value, isCategory(value) ? t(categoryKeys[value]) : value])}
            value={query.category}
            onChange={category => onChange({ category })}
          />
          <Pick
            label={t('filter.structure')}
            name="structure"
            all={t('filter.allStructures')}
            options={structures.map(value => [value, t(structureKeys[value])])}
            value={query.structure}
            onChange={structure => onChange({ structure })}
          />
          <p className="found num" role="status">
            {asked && t('search.found', { count: found })}
          </p>
        </div>
        <noscript>
          <button type="submit" className="word">
            {t('search.submit')}
          </button>
        </noscript>
      </form>
    </search>
  )
}

function Pick({
  label,
  name,
  all,
  options,
  value,
  onChange,
}: {
  label: string
  name: string
  all: string
  options: [value: string, label: string][]
  value: string
  onChange: (value: string) => void
}) {
  return (
    <span className="picker">
      <select
        name={name}
        aria-label={label}
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
      >
        <option value="">{all}</option>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
      <Icon name="down" />
    </span>
  )
}
