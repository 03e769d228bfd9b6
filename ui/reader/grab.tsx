'use client'
import { type RefObject, useEffect, useRef } from 'react'
import { Icon } from '../kit/icon.tsx'
import { pulledAway } from './pulled-away.ts'

/** On a phone: what the sheet is pulled away by, and a button for those who cannot pull. */
export function Grab({
  leaf,
  onClose,
  label,
}: {
  leaf: RefObject<HTMLElement | null>
  onClose: () => void
  label: string
}) {
  const grab = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (grab.current && leaf.current) return pulledAway(grab.current, leaf.current, onClose)
  }, [leaf, onClose])
  return (
    <div className="grab" ref={grab}>
      <button type="button" className="tool" aria-label={label} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  )
}
