import { useT } from 'next-i18next/client'
import type { CardKind } from '#core/cards/card-kinds.ts'
import { KIND_ASKS, KIND_KEYS } from './kind-keys.ts'

/** Kinds of cards to be chosen, each with what it asks. */
export function KindList({
  legend,
  kinds,
  chosen,
  onChoose,
}: {
  legend: string
  kinds: readonly CardKind[]
  chosen: readonly CardKind[]
  onChoose: (chosen: CardKind[]) => void
}) {
  const { t } = useT('cards')
  const toggle = (kind: CardKind) =>
    onChoose(kinds.filter(one => (one === kind ? !chosen.includes(one) : chosen.includes(one))))
  return (
    <fieldset className="kind-list">
      <legend className="sr-only">{legend}</legend>
      {kinds.map(kind => (
        <label key={kind}>
          <input type="checkbox" checked={chosen.includes(kind)} onChange={() => toggle(kind)} />
          <span>
            {t(KIND_KEYS[kind])} <small>{t(KIND_ASKS[kind])}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
