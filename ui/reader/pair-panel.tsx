'use client'
import { useT } from 'next-i18next/client'
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ReadingPair } from '#core/reading/document.ts'
import type { Locale } from '#i18n/config.ts'
import { WritingPanel } from '../alignment/writing-panel.tsx'
import { keepDraft } from '../alignment/written-draft.ts'
import { Choice } from '../kit/choice.tsx'
import { errorText } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'
import { CopyText } from './copy-text.tsx'
import { dayText } from './day-text.ts'
import { Grab } from './grab.tsx'
import type { PageText } from './page-text.ts'
import { fetchVersions, type PairVersions, writeSide } from './pair-versions.ts'
import { placeUnder } from './place-popover.ts'
import type { Side } from './types.ts'

type Props = {
  locale: Locale
  /** Of the document. */
  address: string
  text: PageText
  pair: ReadingPair
  onClose: () => void
  onSaved: (pairId: string) => void
}

/** A pair to be corrected where it is read: its English or its Chinese, and what they were. A text of the library is copied first. */
export function PairPanel({ locale, address, text, pair, onClose, onSaved }: Props) {
  const { t } = useT('desk')
  const { found, ask } = useVersions(address, pair.id)
  const { leaf, lay, close } = useLeaf(text, pair, found, onClose)
  const [side, setSide] = useState<Side>('en')
  const { problem, write } = useWriting({ locale, address, pair, found, onSaved, close })
  return (
    <section
      ref={leaf}
      className="pop pair-panel"
      role="dialog"
      aria-label={t('correct.title')}
      tabIndex={-1}
      data-pinned
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.preventDefault()
        close()
      }}
    >
      <Grab leaf={leaf} onClose={close} label={t('correct.close')} />
      {found === null ? (
        <p className="nothing">{t('correct.loading')}</p>
      ) : found.ok ? (
        <>
          <Choice
            legend={t('correct.side')}
            name="side"
            value={side}
            onChange={setSide}
            options={[
              { value: 'en', label: t('correct.en') },
              { value: 'zh', label: t('correct.zh') },
            ]}
          />
          <WritingPanel
            key={side}
            locale={locale}
            pairId={pair.id}
            side={side}
            text={found[side].current.text}
            load={async () => ({ ok: true, ...found[side] })}
            onSave={typed => write(side, typed)}
            onClose={close}
            onShown={lay}
          />
          <p className="problem" role="alert">
            {problem}
          </p>
        </>
      ) : found.code === 'read-only' ? (
        <CopyText address={address} pairId={pair.id} onClose={close} />
      ) : (
        <Failed code={found.code} onRetry={ask} />
      )}
    </section>
  )
}

type Found = Awaited<ReturnType<typeof fetchVersions>> | null

function useVersions(address: string, pairId: string) {
  const [found, setFound] = useState<Found>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try asks again
  useEffect(() => {
    let isLeft = false
    fetchVersions(address, pairId).then(answer => isLeft || setFound(answer))
    return () => {
      isLeft = true
    }
  }, [address, pairId, tries])
  return {
    found,
    ask() {
      setFound(null)
      setTries(tries + 1)
    },
  }
}

/** The leaf under its pair, which has the focus again when the leaf goes. */
function useLeaf(text: PageText, pair: ReadingPair, found: Found, onClose: () => void) {
  const leaf = useRef<HTMLElement>(null)
  const sentence = useCallback(() => {
    const sides = (['en', 'zh'] as const).flatMap(side => text.pairElement(pair.position, side) ?? [])
    return sides.find(element => element.getClientRects().length > 0)
  }, [text, pair])
  const lay = useCallback(() => {
    const under = sentence()
    if (leaf.current && under) placeUnder(leaf.current, under)
  }, [sentence])
  // biome-ignore lint/correctness/useExhaustiveDependencies: with what was found it has another height
  useLayoutEffect(lay, [lay, found])
  useEffect(() => {
    if (!leaf.current?.contains(document.activeElement)) leaf.current?.focus({ preventScroll: true })
  }, [])
  return {
    leaf,
    lay,
    close(): void {
      onClose()
      const under = sentence()
      if (!under) return
      under.tabIndex = -1
      under.focus({ preventScroll: true })
    },
  }
}

type Writing = Pick<Props, 'locale' | 'address' | 'pair' | 'onSaved'> & { found: Found; close: () => void }

function useWriting({ locale, address, pair, found, onSaved, close }: Writing) {
  const { t } = useT('desk')
  const { t: tError } = useT('errors')
  const [problem, setProblem] = useState<string | null>(null)
  const problemText = (code: string) => {
    if (code === 'changed-elsewhere') return t('correct.changed')
    return code === 'malformed' ? t('correct.malformed') : errorText(tError, { code })
  }
  const said = (side: Side, text: string, versions: PairVersions) => {
    const day = dayText(locale, Date.now())
    if (versions[side].former.some(version => version.text === text.trim())) return t('said.back')
    if (side === 'zh') return t('said.chinese', { day })
    return pair.en.length > 0 ? t('said.corrected', { day }) : t('said.written', { day })
  }
  async function undo(side: Side, seen: readonly string[], text: string): Promise<void> {
    const undone = await writeSide(address, { pair: pair.id, side, text, seen })
    if (undone.ok) onSaved(pair.id)
    showToast({ text: undone.ok ? t('said.undone') : problemText(undone.code) })
  }
  async function write(side: Side, text: string): Promise<void> {
    if (!found?.ok) return
    const before = found[side].current.text
    if (text.trim() === before) return close()
    const seen = side === 'zh' ? pair.zh.map(sentence => sentence.text) : pair.en
    const saved = await writeSide(address, { pair: pair.id, side, text, seen })
    if (!saved.ok) {
      keepDraft(pair.id, side, text)
      return setProblem(problemText(saved.code))
    }
    close()
    onSaved(pair.id)
    const run = () => void undo(side, saved.sentences, before)
    showToast({ text: said(side, text, found), undo: { label: t('said.undo'), run } })
  }
  return { problem, write }
}

function Failed({ code, onRetry }: { code: string; onRetry: () => void }) {
  const { t } = useT('desk')
  const { t: tError } = useT('errors')
  return (
    <p className="nothing" role="alert">
      {errorText(tError, { code })}{' '}
      <button type="button" className="link" onClick={onRetry}>
        {t('correct.again')}
      </button>
    </p>
  )
}
