import { useT } from 'next-i18next/client'
import type { ReactNode } from 'react'
import type { Verdict } from '#core/drills/run.ts'
import { Icon } from '../kit/icon.tsx'

/** The row of one question in a result, and whether it was right. */
export function ResultRow({
  number,
  verdict,
  children,
}: {
  number: number
  verdict: Verdict
  children: ReactNode
}) {
  const { t } = useT('drills')
  const isRight = verdict === 'right'
  return (
    <li className={isRight ? 'right' : 'missed'}>
      <span className="k num">{number}</span>
      <div>{children}</div>
      <Icon name={isRight ? 'tick' : 'cross'} />
      <span className="sr-only">{isRight ? t('right') : t('missed')}</span>
    </li>
  )
}
