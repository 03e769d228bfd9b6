'use client'
import { useT } from 'next-i18next/client'
import { type ReactNode, useState } from 'react'
import { writtenSentences } from '#core/alignment/written-sentences.ts'
import type { Locale } from '#i18n/config.ts'
import { Word } from '../kit/act.tsx'
import { useMedia } from '../kit/use-media.ts'
import { AlignmentBar, BarTools } from './alignment-bar.tsx'
import { AlignmentKeys } from './alignment-keys.tsx'
import type { Editor } from './editor.ts'
import { PairGrid } from './pair-grid.tsx'
import { PairRow } from './pair-row.tsx'
import { useRowWords } from './row-words.ts'
import { SAID_TEXTS } from './said-texts.ts'
import { likelyCut, SentenceCutter } from './sentence-cutter.tsx'
import { ToolBar } from './tool-bar.tsx'
import type { AlignmentAddresses, EditedDocument, LoadEnglish } from './types.ts'
import { useEditor, useEditorState } from './use-editor.ts'
import { useEditorKeys } from './use-editor-keys.ts'
import { WritingPanel } from './writing-panel.tsx'

type Props = {
  locale: Locale
  document: EditedDocument
  addresses: AlignmentAddresses
  home: ReactNode
  lookTool: ReactNode
  loadEnglish: LoadEnglish
}

/** The alignment of a document of one's own, to be corrected by key and pointer. Its first pairs are there before the rest has come. */
export function AlignmentEditor(props: Props) {
  const { document, addresses } = props
  const { editor, loading, load } = useEditor(document, addresses)
  if (editor) return <Desk {...props} editor={editor} />
  return <Opening {...props} failed={loading === 'failed'} onAgain={load} />
}

function Opening({
  locale,
  document,
  addresses,
  home,
  lookTool,
  failed,
  onAgain,
}: Props & { failed: boolean; onAgain: () => void }) {
  const { t } = useT('alignment')
  const words = useRowWords(locale)
  return (
    <>
      <AlignmentBar home={home} lookTool={lookTool} title={document.title} readerHref={addresses.reader} />
      <main id="content" tabIndex={-1} className="alignment" aria-busy={!failed}>
        <h1 className="sr-only">{t('title')}</h1>
        <div className="alignment-tools opening" role="status">
          {failed ? t('notLoaded') : t('loading')}
          {failed && <Word onClick={onAgain}>{t('again')}</Word>}
        </div>
        <div className="pairs" inert>
          {document.first.map((pair, n) => (
            <div className="pair" key={pair.id} data-kind={pair.kind}>
              <PairRow
                words={words}
                pair={pair}
                at={document.start + n}
                opens={null}
                here={null}
                selected={false}
              />
            </div>
          ))}
        </div>
      </main>
    </>
  )
}

/** As ui/styles/alignment.css has it. */
const PHONE = '(max-width: 640px)'

type InPlace = { what: 'cut' | 'english'; pair: string }

function Desk({
  locale,
  document,
  addresses,
  home,
  lookTool,
  loadEnglish,
  editor,
}: Props & { editor: Editor }) {
  const { t } = useT('alignment')
  const state = useEditorState(editor)
  const phone = useMedia(PHONE)
  const [inPlace, setInPlace] = useState<InPlace | null>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const [helpOpen, setHelpOpen] = useState(false)
  const pair = state.pairs[state.cursor.pair]
  const { side, sentence } = state.cursor
  const text = pair?.[side][sentence]
  const open = (what: InPlace['what']) => () => {
    if (pair && (what === 'english' || text !== undefined)) setInPlace({ what, pair: pair.id })
  }
  const leave = () => {
    setInPlace(null)
    setCaret(null)
    editor.focusAgain()
  }
  const acts = { cut: open('cut'), english: open('english'), help: () => setHelpOpen(true) }
  useEditorKeys(editor, acts, inPlace && leave)
  const shown = inPlace?.pair === pair?.id ? inPlace : null
  return (
    <>
      <AlignmentBar home={home} lookTool={lookTool} title={document.title} readerHref={addresses.reader}>
        <BarTools editor={editor} state={state} phone={phone} onHelp={acts.help} />
      </AlignmentBar>
      <main id="content" tabIndex={-1} className="alignment">
        <h1 className="sr-only">{t('title')}</h1>
        <ToolBar editor={editor} state={state} acts={acts} phone={phone} />
        <PairGrid
          locale={locale}
          editor={editor}
          state={state}
          onCaret={offset => {
            setCaret(offset)
            if (inPlace && editor.state().pairs[editor.state().cursor.pair]?.id !== inPlace.pair)
              setInPlace(null)
          }}
          inPlace={
            shown && {
              of: shown.what === 'cut' ? 'sentence' : 'english',
              node:
                shown.what === 'cut' ? (
                  <SentenceCutter
                    text={text ?? ''}
                    lang={side === 'zh' ? 'zh-Hans' : 'en'}
                    at={caret ?? likelyCut(text ?? '')}
                    onCut={offset => {
                      leave()
                      editor.cut(offset)
                    }}
                    onLeave={leave}
                  />
                ) : (
                  <WritingPanel
                    key={pair?.id}
                    side="en"
                    locale={locale}
                    pairId={pair?.id ?? ''}
                    text={pair?.en.join(' ') ?? ''}
                    load={() => loadEnglish(document.id, pair?.id ?? '')}
                    onSave={typed => {
                      leave()
                      editor.writeEnglish(writtenSentences(typed, 'en'))
                    }}
                    onClose={leave}
                  />
                ),
            }
          }
        />
      </main>
      <p className="alignment-said" role="status" data-what={state.said?.what}>
        {state.said && <span key={state.said.times}>{t(SAID_TEXTS[state.said.what])}</span>}
      </p>
      <AlignmentKeys open={helpOpen} onClose={() => setHelpOpen(false)} />
    </>
  )
}
