'use client'
import { useT } from 'next-i18next/client'
import type { Entry } from '#core/reading/entry.ts'

type Props = {
  entry: Entry
  places: boolean
  onPlaces: () => void
  onCut: () => void
  onKeep: (entry: Entry) => void
  onKnow: (entry: Entry) => void
}

/** The foot of the popover: where else, known, keep. */
export function EntryActs({ entry, places, onPlaces, onCut, onKeep, onKnow }: Props) {
  const { t } = useT('reader')
  const { here, library, list } = entry.occurrences
  const count = t('entry.places', { here, library })
  return (
    <div className="acts">
      {list.length > 0 ? (
        <button type="button" className="occ link num" aria-expanded={places} onClick={onPlaces}>
          {count}
        </button>
      ) : (
        <span className="occ num">{entry.term ? count : t('entry.noPlaces')}</span>
      )}
      <button type="button" className="word" aria-keyshortcuts="x" onClick={onCut}>
        {t('cuts.open')} <kbd>X</kbd>
      </button>
      <button type="button" className="word" aria-keyshortcuts="n" onClick={() => onKnow(entry)}>
        {entry.state === 'known' ? t('entry.notKnown') : t('entry.known')} <kbd>N</kbd>
      </button>
      {(entry.term || entry.glosses.length > 0) && <Keep entry={entry} onKeep={onKeep} />}
    </div>
  )
}

function Keep({ entry, onKeep }: { entry: Entry; onKeep: (entry: Entry) => void }) {
  const { t } = useT('reader')
  if (entry.noteId) {
    return (
      <span className="kept">
        {t('entry.kept')}
        <button type="button" className="link" onClick={() => onKeep(entry)}>
          {t('entry.undo')}
        </button>
      </span>
    )
  }
  return (
    <button type="button" className="act" aria-keyshortcuts="c" onClick={() => onKeep(entry)}>
      {t('entry.keep')} <kbd>C</kbd>
    </button>
  )
}
