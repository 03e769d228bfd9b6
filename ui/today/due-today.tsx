import type { CardKind } from '#core/cards/card-kinds.ts'
import { getT } from '#i18n/server.ts'
import { relativeDay } from '../days/day-words.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { placeHref } from '../frame/places.ts'
import { Word } from '../kit/act.tsx'
import { KeyAct } from '../kit/key-act.tsx'
import type { TodayProps } from './types.ts'

/** The number that is due, or that nothing is; and the one act of the page. */
export async function DueToday({ locale, today }: TodayProps) {
  const { t } = await getT('today', { lng: locale })
  const { total } = today.due
  if (total === 0) return <NothingDue locale={locale} today={today} />
  return (
    <div>
      <h1 className="serif">
        <b>{new Intl.NumberFormat(HTML_LANG[locale]).format(total)}</b>{' '}
        <span>{t('due.cards', { count: total })}</span>
      </h1>
      <p className="mix">{await mixOf({ locale, today })}</p>
      <KeyAct href={placeHref(locale, 'review')} press="Enter" hint="Enter">
        {t('due.begin')}
      </KeyAct>
      <p className="also">
        <Word href={placeHref(locale, 'review', 'study')}>{t('also.study')}</Word>
        <Word href={placeHref(locale, 'quiz')}>{t('also.quiz')}</Word>
        <Word href={placeHref(locale, 'drills')}>{t('also.drills')}</Word>
        <Word href={placeHref(locale, 'cards')}>{t('also.cards')}</Word>
      </p>
    </div>
  )
}

async function NothingDue({ locale, today }: TodayProps) {
  const { t } = await getT('today', { lng: locale })
  const next = today.forecast.find(day => day.due > 0)
  const day = next && relativeDay(next.key, today.todayKey, HTML_LANG[locale])
  const quiet = today.keptAnything ? t('none.all') : t('none.keep')
  const reading = today.reading
  return (
    <div>
      <h1 className="serif quiet">{t('none.title')}</h1>
      <p className="mix">{next ? t('none.next', { count: next.due, day }) : quiet}</p>
      <KeyAct href={placeHref(locale, 'library', reading?.documentId)} press="Enter" hint="Enter">
        {reading?.begun ? t('reading.continue') : t('reading.begin')}
      </KeyAct>
      <p className="also">
        {today.keptAnything && <Word href={placeHref(locale, 'review', 'study')}>{t('also.study')}</Word>}
        <Word href={placeHref(locale, 'quiz')}>{t('also.quiz')}</Word>
        <Word href={placeHref(locale, 'drills')}>{t('also.drills')}</Word>
        <Word href={placeHref(locale, 'terms')}>{t('also.terms')}</Word>
      </p>
    </div>
  )
}

const KIND_COUNTS = {
  recognise: 'due.recognise',
  listen: 'due.listen',
  produce: 'due.produce',
  cloze: 'due.cloze',
  'cloze-english': 'due.clozeEnglish',
  expand: 'due.expand',
  order: 'due.order',
  sentence: 'due.sentence',
  'sentence-english': 'due.sentenceEnglish',
} as const satisfies Record<CardKind, string>

async function mixOf({ locale, today: { due } }: TodayProps): Promise<string> {
  const { t } = await getT('today', { lng: locale })
  const mix = due.kinds.map(({ kind, count }) => t(KIND_COUNTS[kind], { count })).join(t('due.comma'))
  return t('due.mix', { minutes: t('due.minutes', { count: due.minutes }), mix })
}
