'use client'
import { useState } from 'react'
import { Choice } from '../kit/choice.tsx'
import { changeLook } from '../look/change-look.ts'
import type { Look } from '../look/look.ts'
import { LookChoices } from '../look/look-choices.tsx'
import type { LookWords } from '../look/look-words.ts'

/** What this browser remembers: theme, text size, and whether keys act. */
export function ScreenSettings({
  words,
  look: given,
}: {
  words: LookWords & { keys: string; on: string; off: string; keysNote: string }
  look: Look
}) {
  const [look, setLook] = useState(given)
  return (
    <div className="screen-settings">
      <LookChoices words={words} look={look} onChange={setLook} />
      <div>
        <Choice
          legend={words.keys}
          name="keys"
          value={look.keys}
          onChange={keys => setLook(changeLook({ keys }))}
          options={[
            { value: 'on', label: words.on },
            { value: 'off', label: words.off },
          ]}
        />
        <p className="note">{words.keysNote}</p>
      </div>
    </div>
  )
}
