import type { DiffOp } from '#core/wording/diff-tokens.ts'
import { type Correction, correctionsOf } from './correction.ts'

/** A typed answer under a proofreader's marks. */
export function Corrected({
  diff,
  lang,
}: {
  diff: readonly DiffOp[]
  lang: 'en' | 'zh-Hans' | 'zh-Latn-pinyin'
}) {
  const gap = lang === 'zh-Hans' ? '' : ' '
  return (
    <p className={lang === 'zh-Hans' ? 'wrote' : 'wrote serif'} lang={lang}>
      {correctionsOf(diff, gap).map((run, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs never move
        <span key={index}>
          {index > 0 && gap}
          <Run run={run} />
        </span>
      ))}
    </p>
  )
}

function Run({ run }: { run: Correction }) {
  switch (run.kind) {
    case 'kept':
      return run.text
    case 'extra':
      return <del>{run.text}</del>
    case 'missing':
      return (
        <ruby>
          <span className="caret" />
          <rt>
            <ins>{run.text}</ins>
          </rt>
        </ruby>
      )
    case 'replaced':
      return (
        <ruby>
          <del>{run.text}</del>
          <rt>
            <ins>{run.by}</ins>
          </rt>
        </ruby>
      )
  }
}
