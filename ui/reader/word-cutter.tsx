'use client'
import { useT } from 'next-i18next/client'
import { type FormEvent, Fragment, useState } from 'react'
import type { ZhSentence } from '#core/reading/document.ts'
import { changedWords, stretchAround, toggleCut } from './word-cuts.ts'

/** The words of a stretch as somebody cuts them; offsets within the sentence. */
export type NewWords = { start: number; end: number; words: string[]; everywhere: boolean }

type Props = {
  sentence: ZhSentence
  span: { start: number; end: number }
  onSave: (words: NewWords) => void
  onCancel: () => void
}

/** Where the words here begin and end: between any two characters a gap that joins them or parts them. */
export function WordCutter({ sentence, span, onSave, onCancel }: Props) {
  const { t } = useT('reader')
  const before = stretchAround(sentence, span)
  const [stretch, setStretch] = useState(before)
  const [everywhere, setEverywhere] = useState(false)
  const changed = changedWords(before, stretch)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (changed) onSave({ ...changed, everywhere })
  }
  let at = 0
  const characters = [...stretch.text].map(character => {
    at += character.length
    return { character, end: at }
  })
  return (
    <form className="cutter" onSubmit={save} aria-label={t('cuts.open')}>
      <p className="hint">{t('cuts.hint')}</p>
      <p className="gaps" lang="zh-Hans">
        {characters.map(({ character, end }, i) => (
          <Fragment key={end}>
            <span>{character}</span>
            {end < stretch.text.length && (
              <button
                type="button"
                aria-pressed={stretch.cuts.has(end)}
                aria-label={t('cuts.gap', { before: character, after: characters[i + 1]?.character })}
                onClick={() => setStretch(toggleCut(stretch, end))}
              />
            )}
          </Fragment>
        ))}
      </p>
      <fieldset>
        <legend className="sr-only">{t('cuts.scope')}</legend>
        <label>
          <input type="radio" name="scope" checked={!everywhere} onChange={() => setEverywhere(false)} />
          {t('cuts.here')}
        </label>
        <label>
          <input type="radio" name="scope" checked={everywhere} onChange={() => setEverywhere(true)} />
          {t('cuts.everywhere')}
        </label>
      </fieldset>
      <p className="save">
        <button type="submit" className="act" disabled={!changed}>
          {t('cuts.save')}
        </button>
        <button type="button" className="link" onClick={onCancel}>
          {t('cuts.cancel')}
        </button>
      </p>
    </form>
  )
}
