'use client'
import { useT } from 'next-i18next/client'
import { useId, useState, useSyncExternalStore } from 'react'
import { Field } from '../kit/field.tsx'

const never = () => () => {}
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** A zone by its IANA name, found by typing any part of it. The list is made when it is first asked for. */
export function TimeZoneField({ value, error }: { value: string; error: string | undefined }) {
  const { t } = useT('settings')
  const list = useId()
  const [zone, setZone] = useState(value)
  const [zones, setZones] = useState<string[]>([])
  const here = useSyncExternalStore(never, browserZone, () => null)
  return (
    <Field label={t('study.timeZone')} note={t('study.timeZoneNote')} error={error}>
      {control => (
        <>
          <input
            {...control}
            className="input"
            name="timeZone"
            list={list}
            value={zone}
            autoComplete="off"
            spellCheck={false}
            onChange={event => setZone(event.target.value)}
            onFocus={() => setZones(Intl.supportedValuesOf('timeZone'))}
          />
          <datalist id={list}>
            {zones.map(name => (
              <option key={name} value={name} />
            ))}
          </datalist>
          {here && here !== zone && (
            <button type="button" className="word" onClick={() => setZone(here)}>
              {t('study.timeZoneHere', { zone: here })}
            </button>
          )}
        </>
      )}
    </Field>
  )
}
