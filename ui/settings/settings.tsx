import type { ReactNode } from 'react'
import type { LevelListEntry } from '#core/reading/level-list.ts'
import type { StudySettings } from '#core/scheduling/study-settings.ts'
import type { TranslatorView } from '#core/translation/translator.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { getT } from '#i18n/server.ts'
import { Frame } from '../frame/frame.tsx'
import { LevelLists } from '../levels/level-lists.tsx'
import type { LevelListActions } from '../levels/types.ts'
import type { Look } from '../look/look.ts'
import { lookWords } from '../look/look-words.ts'
import { OptionsForm } from '../options/options-form.tsx'
import type { SaveOptions } from '../options/types.ts'
import { Translators } from '../translation/translators.tsx'
import type { TranslatorActions } from '../translation/types.ts'
import { About } from './about.tsx'
import { Scheduling } from './scheduling.tsx'
import { ScreenSettings } from './screen-settings.tsx'
import { StudyForm } from './study-form.tsx'
import type { LoadWorkload, SaveSettings, SchedulingActions, SchedulingFacts } from './types.ts'

/** Everything that can be set, and what the app is made of. `dataAt` says where the data lies, without a password. */
export async function Settings({
  locale,
  settings,
  look,
  dataAt,
  save,
  saveOptions,
  scheduling,
  schedulingActions,
  loadWorkload,
  translators,
  translatorActions,
  levelLists,
  levelListActions,
}: {
  locale: Locale
  settings: StudySettings
  look: Look
  dataAt: string
  save: SaveSettings
  saveOptions: SaveOptions
  scheduling: SchedulingFacts
  schedulingActions: SchedulingActions
  loadWorkload: LoadWorkload
  translators: readonly TranslatorView[]
  translatorActions: TranslatorActions
  levelLists: readonly LevelListEntry[]
  levelListActions: LevelListActions
}) {
  const { t } = await getT('settings', { lng: locale })
  const common = await getT('common', { lng: locale })
  const options = await getT('options', { lng: locale })
  const translation = await getT('translation', { lng: locale })
  const levels = await getT('levels', { lng: locale })
  return (
    <Frame locale={locale} current="settings" className="sheet-page">
      <h1 className="page-title">{t('title')}</h1>
      <Part id="study" title={t('study.title')}>
        <Messages locale={locale} of={['settings', 'errors']}>
          <StudyForm locale={locale} settings={settings} save={save} loadWorkload={loadWorkload} />
        </Messages>
      </Part>
      <Part id="options" title={options.t('title')} note={options.t('note')}>
        <Messages locale={locale} of={['options', 'cards', 'errors']}>
          <OptionsForm locale={locale} of="person" base={settings} own={{}} save={saveOptions} />
        </Messages>
      </Part>
      <Part id="scheduling" title={t('scheduling.title')} note={t('scheduling.note')}>
        <Messages locale={locale} of={['settings', 'errors']}>
          <Scheduling locale={locale} scheduling={scheduling} actions={schedulingActions} />
        </Messages>
      </Part>
      <Part id="screen" title={t('screen.title')} note={t('screen.note')}>
        <ScreenSettings
          words={{
            ...lookWords(common.t),
            tones: t('screen.tones'),
            written: t('screen.written'),
            spoken: t('screen.spoken'),
            tonesNote: t('screen.tonesNote'),
            keys: t('screen.keys'),
            on: t('screen.on'),
            off: t('screen.off'),
            keysNote: t('screen.keysNote'),
          }}
          look={look}
        />
      </Part>
      <Part id="translators" title={translation.t('set.title')} note={translation.t('set.note')}>
        <Messages locale={locale} of={['translation', 'errors']}>
          <Translators locale={locale} translators={translators} actions={translatorActions} />
        </Messages>
      </Part>
      <Part id="levels" title={levels.t('title')} note={levels.t('note')}>
        <Messages locale={locale} of={['levels', 'errors']}>
          <LevelLists locale={locale} lists={levelLists} actions={levelListActions} />
        </Messages>
      </Part>
      <Part id="about" title={t('about.title')}>
        <About locale={locale} dataAt={dataAt} />
      </Part>
    </Frame>
  )
}

function Part({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note?: string
  children: ReactNode
}) {
  return (
    <section id={id} className="part" aria-labelledby={`h-${id}`}>
      <header>
        <h2 id={`h-${id}`}>{title}</h2>
        {note && <p className="part-note">{note}</p>}
      </header>
      <div>{children}</div>
    </section>
  )
}
