'use client'
import { useT } from 'next-i18next/client'
import type { LevelListEntry } from '#core/reading/level-list.ts'
import type { Locale } from '#i18n/config.ts'
import { HTML_LANG } from '../frame/html-lang.ts'
import { Word } from '../kit/act.tsx'
import { Choice } from '../kit/choice.tsx'
import { Name } from '../kit/name.tsx'
import { useChange } from '../kit/use-change.ts'
import { BringList } from './bring-list.tsx'
import { LevelCounts } from './level-counts.tsx'
import type { LevelListActions } from './types.ts'

/** The lists of words by level that a person has, which of them texts are shown by, and a way to bring one more. */
export function LevelLists({
  locale,
  lists,
  actions,
}: {
  locale: Locale
  lists: readonly LevelListEntry[]
  actions: LevelListActions
}) {
  const { t } = useT('levels')
  return (
    <div className="level-lists">
      {lists.length === 0 && <p className="soft">{t('none')}</p>}
      {lists.length > 0 && <Shown lists={lists} showList={actions.showList} />}
      <ul>
        {lists.map(list => (
          <ListItem key={list.id} locale={locale} list={list} actions={actions} />
        ))}
      </ul>
      <BringList locale={locale} lists={lists} undoKeepList={actions.undoKeepList} />
    </div>
  )
}

/** Which list texts are shown by. */
function Shown({
  lists,
  showList,
}: {
  lists: readonly LevelListEntry[]
  showList: LevelListActions['showList']
}) {
  const { t } = useT('levels')
  const change = useChange(t('undo'))
  const shown = lists.find(list => list.shown)
  const options = [
    ...lists.map(({ id, name }) => ({ value: id, label: <Name key={id}>{name}</Name> })),
    { value: '', label: t('byFrequency') },
  ]
  return (
    <Choice
      legend={t('shown')}
      name="level-list"
      options={options}
      value={shown?.id ?? ''}
      onChange={id => void change(showList(id || null))}
    />
  )
}

function ListItem({
  locale,
  list: { id, name, levels },
  actions,
}: {
  locale: Locale
  list: LevelListEntry
  actions: LevelListActions
}) {
  const { t } = useT('levels')
  const change = useChange(t('undo'))
  const words = levels.reduce((sum, level) => sum + level.words, 0)
  const remove = () =>
    change(actions.removeList(id), {
      says: () => t('deleted', { name }),
      undo: () => actions.restoreList(id),
    })
  return (
    <li>
      <div className="list-head">
        <h3>
          <Name>{name}</Name>{' '}
          <span className="soft num">
            {t('words', { count: words, figure: new Intl.NumberFormat(HTML_LANG[locale]).format(words) })}
          </span>
        </h3>
        <Word aria-label={t('deleteOf', { name })} onClick={remove}>
          {t('delete')}
        </Word>
      </div>
      <LevelCounts locale={locale} levels={levels} />
    </li>
  )
}
