import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { placeHref } from '../frame/places.ts'
import { Word } from '../kit/act.tsx'
import { KeyAct } from '../kit/key-act.tsx'
import type { TodayProps } from './types.ts'

/** Before anything was read: what to do first. */
export async function FirstDay({ locale, today }: TodayProps) {
  const { t } = await getT('today', { lng: locale })
  return (
    <div>
      <h1 className="serif quiet">{t('first.title')}</h1>
      <p className="mix">{t('first.text')}</p>
      <KeyAct href={placeHref(locale, 'library', today.reading?.documentId)} press="Enter" hint="Enter">
        {today.reading ? t('reading.begin') : t('first.library')}
      </KeyAct>
      <p className="also">
        <Word href={placeHref(locale, 'terms')}>{t('also.terms')}</Word>
      </p>
    </div>
  )
}

/** The four walks, each by its character. */
export async function FirstSteps({ locale }: { locale: Locale }) {
  const { t } = await getT('today', { lng: locale })
  const steps = [
    { sign: '读', name: t('first.read.name'), text: t('first.read.text') },
    { sign: '存', name: t('first.keep.name'), text: t('first.keep.text') },
    { sign: '温', name: t('first.review.name'), text: t('first.review.text') },
    { sign: '考', name: t('first.quiz.name'), text: t('first.quiz.text') },
  ]
  return (
    <section aria-labelledby="h-steps">
      <h2 id="h-steps">{t('first.steps')}</h2>
      <ol className="walks">
        {steps.map(step => (
          <li key={step.sign}>
            <span className="sign" lang="zh-Hans" aria-hidden="true">
              {step.sign}
            </span>
            <h3>{step.name}</h3>
            <p>{step.text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
