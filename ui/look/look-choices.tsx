'use client'
import { Choice } from '../kit/choice.tsx'
import { changeLook } from './change-look.ts'
import { type Look, lookChoices } from './look.ts'
import type { LookWords } from './look-words.ts'

const SIZES = ['small', 'medium', 'large'] as const

/** Theme and text size. A choice shows at once and is remembered by this browser. */
export function LookChoices({
  words,
  look,
  onChange,
}: {
  words: LookWords
  look: Look
  onChange: (look: Look) => void
}) {
  return (
    <>
      <Choice
        legend={words.theme}
        name="theme"
        value={look.theme}
        onChange={theme => onChange(changeLook({ theme }))}
        options={lookChoices.theme.map(theme => ({
          value: theme,
          label: (
            <>
              <Swatch theme={theme} />
              {words.themes[theme]}
            </>
          ),
        }))}
      />
      <Choice
        legend={words.size}
        name="size"
        value={look.size}
        onChange={size => onChange(changeLook({ size }))}
        options={SIZES.map(size => ({
          value: size,
          label: (
            <>
              <span className="aa serif" data-size={size} aria-hidden="true">
                Aa
              </span>
              {words.sizes[size]}
            </>
          ),
        }))}
      />
    </>
  )
}

/** A leaf of that paper with a character on it; the system's is half light, half dark. */
function Swatch({ theme }: { theme: Look['theme'] }) {
  return (
    <span className="swatch" data-paper={theme} lang="zh-Hans" aria-hidden="true">
      文
    </span>
  )
}
