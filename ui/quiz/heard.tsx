import { useT } from 'next-i18next/client'
import { useEffect } from 'react'
import { Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { say } from '../kit/speech.ts'
import { useAwaitedVoice } from '../kit/use-awaited-voice.ts'

const SLOWER = 0.7

/** Chinese that is said and can be heard again; its pinyin where there is no Chinese voice. No keys: a field has the focus. */
export function Heard({ zh, pinyin }: { zh: string; pinyin: string }) {
  const { t } = useT('quiz')
  const voice = useAwaitedVoice('zh')
  const waited = voice !== null
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
