'use client'
import { useRouter } from 'next/navigation'
import { useState, useSyncExternalStore, useTransition } from 'react'
import { sameClocks } from '#core/scheduling/study-day.ts'

export type MoveTo = (timeZone: string) => Promise<{ ok: true } | { ok: false; code: string }>

const never = () => () => {}
const browserZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Where the browser's clocks are not those by which days are counted: says so, and offers them. */
export function ZoneOffer({
  zone,
  words,
  moveTo,
}: {
  zone: string
  words: { says: string; use: string; failed: string }
  moveTo: MoveTo
}) {
  const here = useSyncExternalStore(never, browserZone, () => null)
  const [failed, setFailed] = useState(false)
  const [waiting, begin] = useTransition()
  const router = useRouter()
  const isElsewhere = useSyncExternalStore(
    never,
    () => here !== null && !sameClocks(zone, here, Math.floor(Date.now() / 86_400_000) * 86_400_000),
    () => false,
  )
  if (!here || !isElsewhere) return null
  const use = () =>
    begin(async () => {
      const outcome = await moveTo(here).catch(() => ({ ok: false }))
      setFailed(!outcome.ok)
      if (outcome.ok) router.refresh()
    })
  return (
    <p className="zone-offer">
      {failed ? words.failed : words.says}{' '}
      <button type="button" className="link" disabled={waiting} onClick={use}>
        {words.use} {here}
      </button>
    </p>
  )
}
