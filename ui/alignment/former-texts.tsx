'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Side } from '#core/alignment/edit.ts'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import type { EnglishOrigin, TextVersions } from './types.ts'

/** Keys of `english.origin` for each origin there is, with and without a name. */
const ORIGINS = {
  person: ['english.origin.person', 'english.origin.personBy'],
  official: ['english.origin.official', 'english.origin.officialBy'],
  machine: ['english.origin.machine', 'english.origin.machineBy'],
  none: ['english.origin.none', 'english.origin.noneBy'],
} as const

type Origin = keyof typeof ORIGINS
const isOrigin = (text: string): text is Origin => Object.hasOwn(ORIGINS, text)

/** What one side of a pair is by and was before, the latest first; each can be brought back. */
export function FormerTexts({
  locale,
  side,
  load,
  onShown,
  onRevert,
}: {
  locale: Locale
  side: Side
  load: () => Promise<({ ok: true } & TextVersions) | { ok: false; code: string }>
  /** It has grown to its height. */
  onShown: () => void
  onRevert: (text: string) => void
}) {
  const { t } = useT('alignment')
  const [versions, setVersions] = useState<TextVersions | 'failed' | null>(null)
  const begin = useEffectEvent(load)
  useEffect(() => {
    let isLeft = false
    begin().then(
      answer => isLeft || setVersions(answer.ok ? answer : 'failed'),
      () => isLeft || setVersions('failed'),
    )
    return () => {
      isLeft = true
    }
  }, [])
  const tellShown = useEffectEvent(onShown)
  useEffect(() => {
    if (versions !== null) tellShown()
  }, [versions])
  if (versions === null) return <p className="note">{t('english.loading')}</p>
  if (versions === 'failed') return <p className="note">{t('english.notLoaded')}</p>
  return (
    <section className="former-texts">
      {versions.current.origin !== undefined && versions.current.text !== '' && (
        <p className="note">
          {t('english.now')} · <OriginText locale={locale} {...versions.current} />
        </p>
      )}
      <h3>{t('english.versions')}</h3>
      {versions.former.length === 0 && <p className="note">{t('english.none')}</p>}
      <ol>
        {versions.former.map(version => (
          <li key={version.id}>
            <p className={side === 'en' ? 'serif' : undefined} lang={side === 'en' ? 'en' : 'zh-Hans'}>
              {version.text}
            </p>
            <p className="note">
              {version.origin !== undefined && (
                <>
                  <OriginText locale={locale} {...version} /> ·{' '}
                </>
              )}
              {t('english.until', { time: timeText(locale, version.replacedAt) })}
            </p>
            <Word onClick={() => onRevert(version.text)}>{t('english.revert')}</Word>
          </li>
        ))}
      </ol>
    </section>
  )
}

function OriginText({ locale, origin = 'none', by, madeAt }: Partial<EnglishOrigin> & { locale: Locale }) {
  const { t } = useT('alignment')
  const [plain, named] = ORIGINS[isOrigin(origin) ? origin : 'none']
  const isOwn = origin === 'person' && !by && madeAt != null && !isDay(madeAt)
  const who = isOwn ? t('english.origin.you') : by ? t(named, { by }) : t(plain)
  return madeAt ? `${who}, ${timeText(locale, madeAt)}` : who
}

/** What has only a day comes as its midnight: a document's translation. What a person wrote here has its moment. */
const isDay = (time: Date): boolean => time.getTime() % 86_400_000 === 0

/** The day, and the hour where one is known. */
function timeText(locale: Locale, time: Date): string {
  const format = isDay(time)
    ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return format.format(time)
}
