import { useT } from 'next-i18next/client'
import type { AnsweredFormula } from '#core/drills/formula/formula.ts'
import { Icon } from '../../kit/icon.tsx'

/** A rung for each part, the lowest first: what was right on it, or nothing yet. */
export function Ladder({ rungs, of }: { rungs: string[]; of: number }) {
  const { t } = useT('drills')
  return (
    <ol className="drill-ladder" reversed>
      {Array.from({ length: of }, (_, at) => of - 1 - at).map(rung => (
        <li key={rung} className={rungs[rung] ? 'reached' : undefined}>
          <span className="k num">{rung + 1}</span>
          {rungs[rung] ? (
            <span lang={/\p{Script=Han}/u.test(rungs[rung]) ? 'zh-Hans' : 'en'}>{rungs[rung]}</span>
          ) : (
            <span className="sr-only">{t('formula.empty')}</span>
          )}
        </li>
      ))}
    </ol>
  )
}

/** Every part in both languages, whether it was written, and what was written and is none. */
export function FormulaParts({ answered: { groups, mark } }: { answered: AnsweredFormula }) {
  const { t } = useT('drills')
  const begins = groups.map((_, at) => groups.slice(0, at).reduce((sum, { parts }) => sum + parts.length, 0))
  return (
    <div className="drill-terms">
      {groups.map((group, at) => (
        <section key={group.zh}>
          {groups.length > 1 && (
            <h3 className="kind" lang="zh-Hans">
              {group.zh}
            </h3>
          )}
          <ul>
            {mark.parts
              .slice(begins[at], begins[at]! + group.parts.length)
              .map(({ zh, en, given, verdict }) => (
                <li key={zh} className={verdict === 'right' ? undefined : 'missed'}>
                  <span lang="zh-Hans">{zh}</span>
                  <span className="serif" lang="en">
                    {en}
                  </span>
                  <Icon name={verdict === 'right' ? 'tick' : 'cross'} />
                  <span className="sr-only">{verdict === 'right' ? t('met') : t('unmet')}</span>
                  {verdict === 'almost' && given && <del>{given}</del>}
                </li>
              ))}
          </ul>
        </section>
      ))}
      {mark.extra.length > 0 && (
        <p className="drill-note">
          {t('yourAnswer')}{' '}
          {mark.extra.map((text, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: what was written never moves
            <del key={at} lang={/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en'}>
              {text}
            </del>
          ))}
        </p>
      )}
    </div>
  )
}
