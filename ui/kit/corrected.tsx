import { type DiffOp, similarity } from '#core/wording/diff-tokens.ts'
import { type Correction, correctionsOf } from './correction.ts'

/** Below this share of right tokens an answer is struck whole: marks on every other letter say nothing. */
const WORTH_MARKING = 0.35

/** A typed answer, `wrote`, under a proofreader's marks. */
export function Corrected({
  wrote,
  diff,
  lang,
  gap = lang === 'zh-Hans' ? '' : ' ',
}: {
  wrote: string
  diff: readonly DiffOp[]
  lang: 'en' | 'zh-Hans' | 'zh-Latn-pinyin'
  /** What stands between tokens. */
  gap?: '' | ' '
}) {
  const runs: Correction[] =
    wrote !== '' && similarity(diff) < WORTH_MARKING
      ? [{ kind: 'extra', text: wrote }]
      : correctionsOf(diff, gap)
  return (
    <p className={lang === 'zh-Hans' ? 'wrote' : 'wrote serif'} lang={lang}>
      {runs.map((run, index) => (
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
