'use client'
import Link from 'next/link'
import { useT } from 'next-i18next/client'
import type { ReactNode } from 'react'
import { Icon, type IconName } from '../kit/icon.tsx'
import type { Look } from '../look/look.ts'

export const LAYOUTS = ['side', 'stacked', 'zh', 'en'] as const
const ICONS = { side: 'side', stacked: 'stacked', zh: 'lines', en: 'english' } as const satisfies Record<
  Look['layout'],
  IconName
>

const LAYOUT_WORDS = {
  side: 'tools.layout.side',
  stacked: 'tools.layout.stacked',
  zh: 'tools.layout.zh',
  en: 'tools.layout.en',
} as const

const PINYIN_WORDS = { none: 'tools.pinyin.none', new: 'tools.pinyin.new', all: 'tools.pinyin.all' } as const
const PRESSED = { none: false, new: 'mixed', all: true } as const

type Props = {
  home: ReactNode
  lookTool: ReactNode
  libraryHref: string
  title: string
  terms: number
  /** Null where the text has one language only: there is nothing to lay out. */
  layout: Look['layout'] | null
  pinyin: Look['pinyin']
  termsOpen: boolean
  onLayout: (layout: Look['layout']) => void
  onPinyin: () => void
  onTerms: () => void
  onHelp: () => void
}

/** The reader's own bar, with how far one has read as its lower edge. */
export function ReaderBar(props: Props) {
  const { t } = useT('reader')
  const { layout, pinyin } = props
  return (
    <header className="bar reader-bar">
      {props.home}
      <Link className="back" href={props.libraryHref} prefetch={false}>
        {t('library')}
      </Link>
      <span className="doc" lang="zh-Hans">
        {props.title}
      </span>
      <div className="tools push">
        {layout && <Layouts layout={layout} onLayout={props.onLayout} />}
        <button
          type="button"
          className="tool pinyin"
          aria-pressed={PRESSED[pinyin]}
          aria-label={t(PINYIN_WORDS[pinyin])}
          title={t(PINYIN_WORDS[pinyin])}
          onClick={props.onPinyin}
        />
        {props.lookTool}
        <span className="split wide" />
        <button
          type="button"
          className="tool"
          aria-expanded={props.termsOpen}
          aria-label={`${t('tools.terms')} ${props.terms}`}
          onClick={props.onTerms}
        >
          <span className="wide">{t('tools.terms')}</span> <span className="num">{props.terms}</span>
        </button>
        <button
          type="button"
          className="tool wide"
          aria-label={t('tools.help')}
          title={`${t('tools.help')}  ?`}
          onClick={props.onHelp}
        >
          <Icon name="help" />
        </button>
      </div>
      <div
        className="progress"
        role="progressbar"
        aria-label={t('progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
      />
    </header>
  )
}

function Layouts({ layout, onLayout }: LayoutsProps) {
  const { t } = useT('reader')
  return (
    <>
      {LAYOUTS.map(one => (
        <button
          type="button"
          className="tool layout"
          key={one}
          data-name={one}
          aria-pressed={one === layout}
          aria-label={t(LAYOUT_WORDS[one])}
          title={t(LAYOUT_WORDS[one])}
          onClick={() => onLayout(one)}
        >
          <Icon name={ICONS[one]} />
        </button>
      ))}
      <NextLayout layout={layout} onLayout={onLayout} />
      <span className="split" />
    </>
  )
}

type LayoutsProps = { layout: Look['layout']; onLayout: Props['onLayout'] }

/** A phone's bar has room for one of them: it shows the layout that is and goes on to the next. */
function NextLayout({ layout, onLayout }: LayoutsProps) {
  const { t } = useT('reader')
  const shown = layout === 'side' ? 'stacked' : layout
  const label = t('tools.layout.next', { layout: t(LAYOUT_WORDS[shown]) })
  return (
    <button
      type="button"
      className="tool next-layout"
      aria-label={label}
      title={label}
      onClick={() => onLayout(nextLayout(layout))}
    >
      <Icon name={ICONS[shown]} />
    </button>
  )
}

/** The layout after this one. Where facing columns do not fit, they would look like pairs and are passed over. */
export function nextLayout(layout: Look['layout']): Look['layout'] {
  const narrow = matchMedia('(width < 900px)').matches
  const order: readonly Look['layout'][] = narrow ? LAYOUTS.filter(one => one !== 'side') : LAYOUTS
  return order[(order.indexOf(narrow && layout === 'side' ? 'stacked' : layout) + 1) % order.length]!
}
