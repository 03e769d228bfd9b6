import { useT } from 'next-i18next/client'
import { useEffect, useState } from 'react'
import type { OpenNumber } from '#core/drills/sheet.ts'
import { Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { say, useVoice } from '../kit/speech.ts'

/** How long a browser may take to name its voices. */
const VOICES_MS = 600
const SLOWER = 0.6

/** A number that is said, and can be heard again or slower; its pinyin, or its words, where there is no voice. */
export function HeardNumber({ question: { from, said, pinyin } }: { question: OpenNumber }) {
  const { t } = useT('drills')
  const voice = useVoice(from)
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), VOICES_MS)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (voice) say(from, said)
  }, [voice, from, said])
  if (!voice) {
    return (
      <>
        <h1 id="question" className="asked serif" lang={pinyin ? 'zh-Latn-pinyin' : 'en'}>
          {waited ? (pinyin ?? said) : '\u00a0'}
        </h1>
        <p className="drill-note">{waited && (from === 'zh' ? t('noChineseVoice') : t('noEnglishVoice'))}</p>
      </>
    )
  }
  return (
    <>
      <h1 id="question" className="asked heard">
        <Icon name="listen" />
        <span className="sr-only">{t('spoken')}</span>
      </h1>
      <p className="drill-hear">
        <Word hint="↑" onClick={() => say(from, said)}>
          {t('hearAgain')}
        </Word>
        <Word onClick={() => say(from, said, SLOWER)}>{t('slower')}</Word>
      </p>
    </>
  )
}
