import type { Metadata } from 'next'
import { look, visit } from '#app/visit.ts'
import { withoutPassword } from '#db/database-url.ts'
import { listLevelLists } from '#db/level-lists.ts'
import { readSettings } from '#db/people.ts'
import { showScheduling } from '#flows/scheduling.ts'
import { listTranslators } from '#flows/translators.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { Settings } from '#ui/settings/settings.tsx'
import { save, saveOptions } from './actions.ts'
import { removeList, restoreList, showList, undoKeepList } from './levels.ts'
import { cancel, start, use, workload } from './scheduling.ts'
import { remove, restore, save as saveTranslator, tryOut } from './translators.ts'

export default async function Page({ params }: { params: Promise<{ locale: Locale }> }) {
  const { locale } = await params
  const { db, user } = await visit()
  return (
    <Settings
      locale={locale}
      settings={await readSettings(db, user.id)}
      look={await look()}
      dataAt={withoutPassword(process.env.DATABASE_URL ?? 'file:data/duizhao.db')}
      save={save}
      saveOptions={saveOptions}
      scheduling={await showScheduling(db, user.id)}
      schedulingActions={{ start, cancel, use }}
      loadWorkload={workload}
      translators={await listTranslators(db, user.id)}
      levelLists={await listLevelLists(db, user.id)}
      levelListActions={{ showList, removeList, restoreList, undoKeepList }}
      translatorActions={{ save: saveTranslator, remove, restore, tryOut }}
    />
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getT('common')
  return { title: t('nav.settings') }
}
