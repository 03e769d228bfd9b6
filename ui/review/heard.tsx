import { useT } from 'next-i18next/client'
import { type RefObject, useEffect } from 'react'
import { Word } from '../kit/act.tsx'
import { Icon } from '../kit/icon.tsx'
import { sayChinese } from '../kit/speech.ts'
import { useAwaitedVoice } from '../kit/use-awaited-voice.ts'
import { useKeys } from '../kit/use-keys.ts'

/** Chinese that is said, and can be heard again; its pinyin where there is no Chinese voice. */
export function Heard({
  zh,
  pinyin,
  heading,
}: {
  zh: string
  pinyin: string
  heading: RefObject<HTMLHeadingElement | null>
}) {
  const { t } = useT('review')
  const voice = useAwaitedVoice('zh')
  useEffect(() => {
    if (voice) sayChinese(zh)
  }, [voice, zh])
  useKeys({ r: () => sayChinese(zh) }, { enabled: voice === true })
  const head = { id: 'question', ref: heading, tabIndex: -1 }
  if (voice === false)
    return (
      <>
        <h1 {...head} lang="zh-Latn-pinyin">
          {pinyin}
        </h1>
        <p className="parts">{t('noVoice')}</p>
      </>
    )
  return (
    <>
      <h1 {...head} className="heard">
        <Icon name="listen" />
        <span className="sr-only">{t('heard')}</span>
      </h1>
      {voice && (
        <Word hint="R" aria-keyshortcuts="r" onClick={() => sayChinese(zh)}>
          {t('hearAgain')}
        </Word>
      )}
    </>
  )
}
