import { useT } from 'next-i18next/client'
import { SPEEDS, type Speed } from '#core/drills/shadow/shadow.ts'
import { Choice } from '../../kit/choice.tsx'

/** How fast the voice speaks; 1 is its own speed. */
export function Speeds({ speed, onSpeed }: { speed: Speed; onSpeed: (speed: Speed) => void }) {
  const { t } = useT('drills')
  return (
    <Choice
      legend={t('shadow.speed')}
      name="speed"
      options={SPEEDS.map(value => ({ value: `${value}`, label: value.toFixed(1) }))}
      value={`${speed}`}
      onChange={value => onSpeed(SPEEDS.find(one => `${one}` === value) ?? 1)}
    />
  )
}
