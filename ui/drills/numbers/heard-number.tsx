import { useT } from 'next-i18next/client'
import { useEffect } from 'react'
import type { OpenNumber } from '#core/drills/numbers/sheet.ts'
import { Word } from '../../kit/act.tsx'
import { Icon } from '../../kit/icon.tsx'
import { say } from '../../kit/speech.ts'
import { useAwaitedVoice } from '../../kit/use-awaited-voice.ts'

const SLOWER = 0.6

/** A number that is said, and can be heard again or slower; its pinyin, or its words, where there is no voice. */
export function HeardNumber({ question: { from, said, pinyin } }: { question: OpenNumber }) {
  const { t } = useT('drills')
  const voice = useAwaitedVoice(from)
  const waited = voice !== null
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
