'use client'
import { useT } from 'next-i18next/client'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { Word } from '../kit/act.tsx'
import { isComposing } from '../kit/composing.ts'

/**
 * A sentence with the caret of a text field in it, which changes nothing but its place: Enter cuts there, Escape leaves. `at`: where the caret
 * is at first.
 */
export function SentenceCutter({
  text,
  lang,
  at,
  onCut,
  onLeave,
}: {
  text: string
  lang: 'zh-Hans' | 'en'
  at: number
  onCut: (offset: number) => void
  onLeave: () => void
}) {
  const { t } = useT('alignment')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(at, at)
  }, [at])
  const cut = () => onCut(field.current?.selectionStart ?? 0)
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return
    if (event.key === 'Enter') cut()
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="cutter">
      <textarea
        ref={field}
        className="writing"
        lang={lang}
        aria-label={t('cut.label')}
        inputMode="none"
        value={text}
        onChange={() => {}}
        onBeforeInput={event => event.preventDefault()}
        onKeyDown={onKeyDown}
        spellCheck={false}
      />
      <div className="acts">
        <Word onClick={cut} hint="Enter">
          {t('cut.here')}
        </Word>
        <Word onClick={onLeave} hint="Esc">
          {t('cut.cancel')}
        </Word>
      </div>
    </div>
  )
}

/** Where a sentence would most likely be cut: behind the mark nearest to its middle, or in the middle. */
export function likelyCut(text: string): number {
  const middle = text.length / 2
  const marks = [...text.matchAll(/[。！？；，、：.!?;,:—](?=\s|\S)[”’"')）」』]*\s*/gu)]
  const places = marks.map(({ 0: mark, index }) => index + mark.length).filter(place => place < text.length)
  const nearest = places.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0]
  return nearest ?? Math.floor(middle)
}
