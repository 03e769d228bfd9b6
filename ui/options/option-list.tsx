'use client'
import { useT } from 'next-i18next/client'
import { CARD_KINDS, type CardKind, KINDS } from '#core/cards/card-kinds.ts'
import type { Locale } from '#i18n/config.ts'
import { KindList } from '../cards/kind-list.tsx'
import { HTML_LANG } from '../frame/html-lang.ts'
import {
  ChoiceOption,
  DateOption,
  EasyDaysOption,
  NumberOption,
  OptionGroup,
  RetentionOption,
  StepsOption,
} from './option-fields.tsx'
import type { Held, OptionName } from './types.ts'

type Hold = <K extends OptionName>(name: K) => Held<K>
/** `heading`: one below that of the page, or of its part. */
type Parts = { hold: Hold; heading: 'h2' | 'h3' }

/** All options in the order in which a card meets them. A person's amounts stand with their day, in a form of their own. */
export function OptionList({ locale, of, hold }: { locale: Locale; of: 'person' | 'deck'; hold: Hold }) {
  const parts: Parts = { hold, heading: of === 'deck' ? 'h2' : 'h3' }
  return (
    <>
      {of === 'deck' && <Amounts {...parts} locale={locale} />}
      <Order {...parts} />
      <Intervals {...parts} lang={HTML_LANG[locale]} />
      <Leeches {...parts} />
      <NewNotes {...parts} />
      <Exam {...parts} />
    </>
  )
}

function Amounts({ hold, heading: Heading, locale }: Parts & { locale: Locale }) {
  const { t } = useT('options')
  const percent = new Intl.NumberFormat(HTML_LANG[locale], { style: 'percent' })
  return (
    <>
      <Heading>{t('amounts')}</Heading>
      <NumberOption held={hold('newCardsPerDay')} label={t('newCardsPerDay')} note={t('limitNote')} />
      <NumberOption held={hold('reviewsPerDay')} label={t('reviewsPerDay')} note={t('limitNote')} />
      <RetentionOption held={hold('desiredRetention')} label={t('retention')} note="" percent={percent} />
    </>
  )
}

function Order({ hold, heading: Heading }: Parts) {
  const { t } = useT('options')
  return (
    <>
      <Heading>{t('order')}</Heading>
      <ChoiceOption
        held={hold('newOrder')}
        label={t('newOrder.label')}
        options={[
          { value: 'made', label: t('newOrder.made') },
          { value: 'random', label: t('newOrder.random') },
        ]}
      />
      <ChoiceOption
        held={hold('newCards')}
        label={t('newCards.label')}
        options={[
          { value: 'among', label: t('newCards.among') },
          { value: 'before', label: t('newCards.before') },
          { value: 'after', label: t('newCards.after') },
        ]}
      />
      <ChoiceOption
        held={hold('reviewOrder')}
        label={t('reviewOrder.label')}
        options={[
          { value: 'overdue', label: t('reviewOrder.overdue') },
          { value: 'due', label: t('reviewOrder.due') },
          { value: 'hardest', label: t('reviewOrder.hardest') },
          { value: 'random', label: t('reviewOrder.random') },
        ]}
      />
      <ChoiceOption
        held={hold('burySiblings')}
        label={t('siblings.label')}
        note={t('siblings.note')}
        options={[
          { value: true, label: t('siblings.wait') },
          { value: false, label: t('siblings.follow') },
        ]}
      />
    </>
  )
}

function Intervals({ hold, heading: Heading, lang }: Parts & { lang: string }) {
  const { t } = useT('options')
  return (
    <>
      <Heading>{t('intervals')}</Heading>
      <StepsOption held={hold('learningSteps')} label={t('learningSteps')} note={t('stepsNote')} />
      <StepsOption held={hold('relearningSteps')} label={t('relearningSteps')} note={t('relearningNote')} />
      <NumberOption held={hold('maximumIntervalDays')} label={t('maximum')} note={t('maximumNote')} />
      <ChoiceOption
        held={hold('fuzz')}
        label={t('fuzz.label')}
        note={t('fuzz.note')}
        options={[
          { value: true, label: t('fuzz.on') },
          { value: false, label: t('fuzz.off') },
        ]}
      />
      <EasyDaysOption held={hold('easyDays')} label={t('easy.label')} note={t('easy.note')} lang={lang} />
    </>
  )
}

function Leeches({ hold, heading: Heading }: Parts) {
  const { t } = useT('options')
  return (
    <>
      <Heading>{t('leeches')}</Heading>
      <NumberOption held={hold('leechLapses')} label={t('leechLapses')} note={t('leechNote')} />
      <ChoiceOption
        held={hold('leechSuspends')}
        label={t('leech.label')}
        options={[
          { value: false, label: t('leech.mark') },
          { value: true, label: t('leech.suspend') },
        ]}
      />
    </>
  )
}

const USUAL = CARD_KINDS.filter(kind => KINDS[kind].usual)

function NewNotes({ hold, heading: Heading }: Parts) {
  const { t } = useT('options')
  const kinds = hold('cardKinds')
  return (
    <>
      <Heading>{t('newNotes')}</Heading>
      <OptionGroup
        label={t('kinds')}
        error={kinds.error}
        note={
          <>
            {t('kindsNote')} {kinds.after}{' '}
            {kinds.value !== null && (
              <button type="button" className="link" onClick={() => kinds.set(null)}>
                {t('kindsUsual')}
              </button>
            )}
          </>
        }
      >
        <KindList
          legend={t('kinds')}
          kinds={CARD_KINDS}
          chosen={(kinds.value as CardKind[] | null) ?? USUAL}
          onChoose={kinds.set}
        />
      </OptionGroup>
      <ChoiceOption
        held={hold('freshSentences')}
        label={t('fresh.label')}
        note={t('fresh.note')}
        options={[
          { value: true, label: t('fresh.on') },
          { value: false, label: t('fresh.off') },
        ]}
      />
    </>
  )
}

function Exam({ hold, heading: Heading }: Parts) {
  const { t } = useT('options')
  return (
    <>
      <Heading>{t('exam')}</Heading>
      <DateOption held={hold('examOn')} label={t('examOn')} note={t('examNote')} />
    </>
  )
}
