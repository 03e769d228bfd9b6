'use client'
import Link from 'next/link'
import { useState } from 'react'
import { Popover } from '../kit/popover.tsx'
import { currentLook } from './change-look.ts'
import type { Look } from './look.ts'
import { LookChoices } from './look-choices.tsx'
import type { LookWords } from './look-words.ts'

export function LookMenu({ words, settingsHref }: { words: LookWords; settingsHref: string }) {
  const [look, setLook] = useState<Look>()
  return (
    <Popover
      label={words.label}
      trigger={<span className="serif">Aa</span>}
      panelClass="popover look-menu"
      onOpen={() => setLook(currentLook())}
    >
      {look && <LookChoices words={words} look={look} onChange={setLook} />}
      <Link className="word" href={settingsHref} prefetch={false}>
        {words.settings}
      </Link>
    </Popover>
  )
}
