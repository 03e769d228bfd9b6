'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useState } from 'react'
import { errorText } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'
import type { PageText } from './page-text.ts'
import { SelectionBar } from './selection-bar.tsx'
import { fetchDraft, type SelectionDraft, sendKeep, type What } from './selection-draft.ts'
import { SelectionEnglish } from './selection-english.tsx'
import type { Stretch } from './stretch.ts'
import type { ReaderActions } from './types.ts'
import type { Keepable } from './use-keeping.ts'
import { useSelected } from './use-selected.ts'
import type { Selecting } from './use-selecting.ts'

export type SelectionProps = {
  text: PageText | null
  address: string
  selecting: Selecting
  /** Keeps a term of the glossary. */
  keepTerm: (term: Keepable) => void
  undoKeep: ReaderActions['undoKeep']
}

/** Cards of what is selected: the bar beside it, and its English to be written where the text does not tell. */
export function Selection({ text, address, selecting, keepTerm, undoKeep }: SelectionProps) {
  const { t } = useT('desk')
  const { t: tError } = useT('errors')
  const [writing, setWriting] = useState<string | null>(null)
  const { stretch, clear, hold } = useSelected(text, selecting, () => keep())
  const pairId = (stretch && text?.pairAt(stretch.pair)?.id) ?? null
  const draft = useDraft(address, pairId, stretch)

  const done = () => {
    setWriting(null)
    clear()
  }
  const tell = (failure: { code: string }) => showToast({ text: errorText(tError, failure) })

  async function send(what: What, zh: string): Promise<void> {
    if (!stretch || pairId === null) return
    const kept = await sendKeep(address, pairId, stretch, what)
    if (!kept.ok) return tell(kept)
    done()
    const { noteIds } = kept
    if (noteIds.length === 0) return showToast({ text: t('select.already', { text: zh }) })
    const undo = async () => {
      const undone = await undoKeep({ noteIds }).catch(() => ({ ok: false as const, code: 'not-saved' }))
      if (!undone.ok) tell(undone)
    }
    showToast({ text: t('select.kept', { text: zh }), undo: { label: t('select.undo'), run: undo } })
  }

  function keep(): void {
    if (!draft || draft.noteId) return
    const { zh, english, from, termId } = draft
    if (termId) {
      keepTerm({ id: termId, zh, index: markedAt(text, stretch, draft) })
      done()
    } else if (from === 'aligned' || from === 'dictionary') {
      void send({ as: 'expression', english }, zh)
    } else {
      hold(true)
      setWriting(english)
    }
  }
  const keepSentence = () => draft && void send({ as: 'sentence' }, draft.sentence.zh)

  if (!text || !stretch || !draft) return null
  return (
    <>
      <SelectionBar
        text={text}
        stretch={stretch}
        draft={draft}
        onHold={hold}
        onKeep={keep}
        onKeepSentence={draft.sentence.en === '' ? null : keepSentence}
      />
      {writing !== null && (
        <SelectionEnglish
          draft={draft}
          onSave={english => void send({ as: 'expression', english }, draft.zh)}
          onClose={done}
        />
      )}
    </>
  )
}

/** Which of the document's terms is marked there; null if none is. */
function markedAt(
  text: PageText | null,
  stretch: Stretch | null,
  { sentence }: SelectionDraft,
): number | null {
  const pair = stretch && text?.pairAt(stretch.pair)
  const at = pair?.zh.findIndex(({ text: zh }) => zh === sentence.zh) ?? -1
  if (!text || !pair || at < 0) return null
  return text.termAt({ pair: pair.position, sentence: at, start: sentence.termStart, end: sentence.termEnd })
}

/** Null until it has come. */
function useDraft(address: string, pairId: string | null, stretch: Stretch | null): SelectionDraft | null {
  const [found, setFound] = useState<{ of: Stretch; draft: SelectionDraft | null } | null>(null)
  useEffect(() => {
    if (pairId === null || !stretch) return
    const fetching = new AbortController()
    fetchDraft(address, pairId, stretch, fetching.signal).then(draft => {
      if (!fetching.signal.aborted) setFound({ of: stretch, draft })
    })
    return () => fetching.abort()
  }, [address, pairId, stretch])
  return found && found.of === stretch ? found.draft : null
}
