'use client'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import type { CardAct, LastChange } from '#core/cards/card-acts.ts'
import { errorText, type Failure } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'

/** Long enough to look at what has come of it. */
const UNDO_MS = 60_000

export type Target = { cardIds: string[] } | { search: string }

type Answer = { ok: true; changeId?: string | null; count: number; left?: number } | ({ ok: false } & Failure)

/**
 * Does acts to cards; a toast says what was done and takes it back, and later what was `last` done can be taken back still. `onDone`
 * shows the table anew.
 */
export function useActs(first: LastChange | null, onDone: () => Promise<void>) {
  const { t } = useT('browse')
  const { t: tError } = useT('errors')
  const [last, setLast] = useState(first)

  const showAnew = async () => {
    const [change] = await Promise.all([fetchLast(), onDone()])
    setLast(change)
  }
  async function takeBack(changeId: string): Promise<void> {
    const undone = await post('/api/cards/acts/undo', { changeId })
    showToast({ text: undone.ok ? t('undone', { count: undone.count }) : errorText(tError, undone) })
    await showAnew()
  }
  async function act(what: CardAct, target: Target): Promise<void> {
    const done = await post('/api/cards/acts', { act: what, ...target })
    if (!done.ok) return showToast({ text: errorText(tError, done) })
    const changeId = done.changeId
    const said = changeId ? t(DONE[what.kind], { count: done.count }) : t('nothingToChange')
    const text = done.left ? `${said} ${t('newLeft', { count: done.left })}` : said
    const undo = changeId && { label: t('undo'), run: () => void takeBack(changeId) }
    showToast(undo ? { text, undo, lastsMs: UNDO_MS } : { text })
    await showAnew()
  }
  return { last, act, takeBack }
}

export const DONE = {
  flag: 'done.flag',
  suspend: 'done.suspend',
  unsuspend: 'done.unsuspend',
  bury: 'done.bury',
  unbury: 'done.unbury',
  reset: 'done.reset',
  delete: 'done.delete',
  'set-due': 'done.setDue',
  move: 'done.move',
  tag: 'done.tag',
  untag: 'done.untag',
  leech: 'done.leech',
} as const satisfies Record<CardAct['kind'], string>

/** None where the server is away: what cannot be asked for is not offered. */
async function fetchLast(): Promise<LastChange | null> {
  try {
    const answer: { last: LastChange | null } = await (await fetch('/api/cards/acts')).json()
    return answer.last
  } catch {
    return null
  }
}

async function post(path: string, body: unknown): Promise<Answer> {
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return await answer.json()
  } catch {
    return { ok: false, code: 'server-away' }
  }
}
