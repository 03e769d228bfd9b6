'use client'
import { useState } from 'react'
import { Choice } from '../kit/choice.tsx'
import { changeLook } from '../look/change-look.ts'
import type { Look } from '../look/look.ts'
import { LookChoices } from '../look/look-choices.tsx'
import type { LookWords } from '../look/look-words.ts'

type TonesWords = { tones: string; written: string; spoken: string; tonesNote: string }

/** What this browser remembers: theme, text size, which tones the pinyin has, and whether keys act. */
export function ScreenSettings({
  words,
  look: given,
}: {
  words: LookWords & TonesWords & { keys: string; on: string; off: string; keysNote: string }
  look: Look
}) {
  const [look, setLook] = useState(given)
  return (
    <div className="screen-settings">
      <LookChoices words={words} look={look} onChange={setLook} />
      <div>
        <Choice
          legend={words.tones}
          name="tones"
          value={look.tones}
          onChange={tones => setLook(changeLook({ tones }))}
          options={[
            { value: 'written', label: words.written },
            { value: 'spoken', label: words.spoken },
          ]}
        />
        <p className="note">{words.tonesNote}</p>
      </div>
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
