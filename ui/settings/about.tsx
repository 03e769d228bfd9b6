import type { ReactNode } from 'react'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'

/** Whose work this is made of, under which terms, and where one's own data lies. */
export async function About({ locale, dataAt }: { locale: Locale; dataAt: string }) {
  const { t } = await getT('settings', { lng: locale })
  return (
    <dl className="about">
      <Row name={t('about.dictionary')}>
        <Out to="https://www.mdbg.net/chinese/dictionary?page=cc-cedict">CC-CEDICT</Out>{' '}
        {t('about.dictionaryBy')} <Out to="https://creativecommons.org/licenses/by-sa/4.0/">CC BY-SA 4.0</Out>
      </Row>
      <Row name={t('about.words')}>
        <Out to="https://github.com/fxsjy/jieba">jieba</Out> (MIT)
      </Row>
      <Row name={t('about.readings')}>
        <Out to="https://github.com/kakaobrain/g2pM">CPP, g2pM</Out> (Apache-2.0)
      </Row>
      <Row name={t('about.traditional')}>
        <Out to="https://github.com/BYVoid/OpenCC">OpenCC</Out> (Apache-2.0)
      </Row>
      <Row name={t('about.text')}>{t('about.textBy')}</Row>
      <Row name={t('about.translation')}>{t('about.translationBy')}</Row>
      <Row name={t('about.font')}>
        <Out to="https://github.com/adobe-fonts/source-serif">Source Serif 4</Out> {t('about.fontBy')}{' '}
        <Out to="https://openfontlicense.org/">SIL OFL 1.1</Out>
      </Row>
      <Row name={t('about.code')}>{t('about.codeBy')}</Row>
      <Row name={t('about.data')}>
        <code>{dataAt}</code>
      </Row>
    </dl>
  )
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Out({ to, children }: { to: string; children: string }) {
  return (
    <a className="link" href={to} rel="noreferrer">
      {children}
    </a>
  )
}
