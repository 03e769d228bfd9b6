'use client'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useEffectEvent } from 'react'
import { storeOrNull, unsentKeys } from './outbox-store.ts'

/** Sends, from whatever page is open, what an earlier session could not, and shows the page as it is then. The desk sends its own. */
export function SendUnsent() {
  const router = useRouter()
  const isDesk = /\/review$/.test(usePathname())
  const onWaiting = useEffectEvent((count: number) => count === 0 && router.refresh())
  useEffect(() => {
    const store = storeOrNull()
    if (isDesk || unsentKeys(store).length === 0) return
    let retire = () => {}
    let isLeft = false
    void import('./outbox.ts').then(({ createOutbox }) => {
      if (isLeft) return
      const outbox = createOutbox({ store, onHeard: () => {}, onWaiting })
      window.addEventListener('online', outbox.flush)
      retire = () => {
        window.removeEventListener('online', outbox.flush)
        outbox.retire()
      }
    })
    return () => {
      isLeft = true
      retire()
    }
  }, [isDesk])
  return null
}
