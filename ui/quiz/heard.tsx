import { useT } from 'next-i18next/client'
import { useEffect, useState } from 'react'
import { Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { say, useChineseVoice } from '../kit/speech.ts'

/** How long a browser may take to name its voices. */
const VOICES_MS = 600
const SLOWER = 0.7

/** Chinese that is said and can be heard again; its pinyin where there is no Chinese voice. No keys: a field has the focus. */
export function Heard({ zh, pinyin }: { zh: string; pinyin: string }) {
  const { t } = useT('quiz')
  const voice = useChineseVoice()
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), VOICES_MS)
    return () => clearTimeout(timer)
  }, [])
  useEffect(() => {
    if (voice) say('zh', zh)
  }, [voice, zh])
  if (voice)
    return (
      <span className="heard">
        <Icon name="listen" />
        <span className="sr-only">{t('heard.said')}</span>
        <Word onClick={() => say('zh', zh)}>{t('heard.again')}</Word>
        <Word onClick={() => say('zh', zh, SLOWER)}>{t('heard.slower')}</Word>
      </span>
    )
  return (
    <span className="heard">
      <span className="serif" lang="zh-Latn-pinyin">
        {waited ? pinyin : '\u00a0'}
      </span>
      {waited && <span className="note">{pinyin ? t('heard.noVoice') : t('heard.nothing')}</span>}
    </span>
  )
}
