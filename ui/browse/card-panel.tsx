'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useState } from 'react'
import type { CardInFull } from '#core/cards/browsed.ts'
import type { Locale } from '#i18n/config.ts'
import { KIND_ASKS, KIND_KEYS } from '../cards/kind-keys.ts'
import { Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { Wording } from '../kit/wording.tsx'
import { CardHistory } from '../notes/card-history.tsx'
import { NoteEditor } from '../notes/note-editor.tsx'

/** One card beside the table: what it asks and tells, its note to edit, its history. */
export function CardPanel({
  locale,
  cardId,
  onChanged,
  onClose,
}: {
  locale: Locale
  cardId: string
  onChanged: () => void
  onClose: () => void
}) {
  const { t } = useT('browse')
  const { t: tCards } = useT('cards')
  const [shown, setShown] = useState<CardInFull | null>(null)
  useEffect(() => {
    let left = false
    void fetchCard(cardId).then(card => left || setShown(card))
    return () => {
      left = true
    }
  }, [cardId])
  const isIt = shown?.card.id === cardId
  return (
    <aside className="card-panel" aria-label={t('panel')} aria-busy={!isIt}>
      <button type="button" className="tool close" aria-label={t('close')} onClick={onClose}>
        <Icon name="close" />
      </button>
      {shown && (
        <>
          <p className="kind">
            {tCards(KIND_KEYS[shown.card.kind])}{' '}
            <span className="aside">{tCards(KIND_ASKS[shown.card.kind])}</span>
          </p>
          <Faces shown={shown} />
          <h2>{t('note.title')}</h2>
          <NoteEditor
            key={shown.card.noteId}
            noteId={shown.card.noteId}
            note={shown.note}
            onSaved={note => {
              setShown(now => now && { ...now, note })
              onChanged()
            }}
          />
          <h2>{t('history.title')}</h2>
          <CardHistory locale={locale} events={shown.events} />
        </>
      )}
      <Word className="back-word" onClick={onClose}>
        {t('close')}
      </Word>
    </aside>
  )
}

function Faces({ shown: { note, sentence } }: { shown: CardInFull }) {
  return (
    <div className="faces">
      <p className="zh" lang="zh-Hans">
        {note.zh}
      </p>
      <p className="py serif" lang="zh-Latn-pinyin">
        {note.pinyin}
      </p>
      <p className="serif" lang="en">
        <Wording of={note.english} />
      </p>
      {sentence && (
        <blockquote>
          <p lang="zh-Hans">{sentence.zh}</p>
          <p className="serif" lang="en">
            {sentence.en}
          </p>
        </blockquote>
      )}
    </div>
  )
}

async function fetchCard(id: string): Promise<CardInFull | null> {
  try {
    const answer = await fetch(`/api/cards/one?id=${encodeURIComponent(id)}`)
    return answer.ok ? await answer.json() : null
  } catch {
    return null
  }
}
