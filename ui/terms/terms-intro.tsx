'use client'
import { useT } from 'next-i18next/client'
import type { TermState } from '#core/reading/document.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { useTermDesk } from './term-desk-context.ts'

/** The facing page while no term is open: how many there are, how they are found, and the keys. */
export function TermsIntro({ locale }: { locale: Locale }) {
  const { t } = useT('terms')
  const { rows } = useTermDesk()
  const figure = new Intl.NumberFormat(HTML_LANG[locale])
  const inState = (state: TermState) => figure.format(rows.filter(row => row.state === state).length)
  return (
    <div className="terms-intro">
      <h1 className="serif tally">
        <b className="num">{figure.format(rows.length)}</b>{' '}
        <span>{t('intro.count', { count: rows.length })}</span>
      </h1>
      <p className="what">{t('intro.what')}</p>
      <p className="progress-line num">
        {t('intro.progress', { learning: inState('learning'), known: inState('known') })}
      </p>
      <section className="keys" aria-labelledby="term-keys">
        <h2 id="term-keys">{t('intro.keys')}</h2>
        <dl>
          <Key names={['/']}>{t('intro.keySearch')}</Key>
          <Key names={['J', 'K']}>{t('intro.keyMove')}</Key>
          <Key names={['Enter']}>{t('intro.keyOpen')}</Key>
          <Key names={['C']}>{t('intro.keyKeep')}</Key>
          <Key names={['N']}>{t('intro.keyKnown')}</Key>
        </dl>
      </section>
    </div>
  )
}

function Key({ names, children }: { names: string[]; children: string }) {
  return (
    <div>
      <dt>
        {names.map(name => (
          <kbd key={name}>{name}</kbd>
        ))}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
