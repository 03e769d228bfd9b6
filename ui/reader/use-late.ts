'use client'
import { useT } from 'next-i18next/client'
import { type ComponentType, useCallback, useState } from 'react'
import type { Locale } from '#i18n/config.ts'
import { errorText } from '../kit/error-text.ts'
import { showToast } from '../kit/toast.tsx'
import type { LateProps } from './late-props.ts'

/** The part of the reader that is fetched when it is first asked for (late.tsx); null until then. */
export function useLate(locale: Locale): { Late: ComponentType<LateProps> | null; ask: () => void } {
  const { t } = useT('errors')
  const [Late, setLate] = useState<ComponentType<LateProps> | null>(null)
  const ask = useCallback(() => {
    import('./late.tsx')
      .then(({ openLate }) => openLate(locale))
      .then(
        opened => setLate(() => opened),
        () => showToast({ text: errorText(t, { code: 'failed' }) }),
      )
  }, [locale, t])
  return { Late, ask }
}
