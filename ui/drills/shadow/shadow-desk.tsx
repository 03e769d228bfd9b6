'use client'
import { useT } from 'next-i18next/client'
import { useEffect, useState } from 'react'
import type { Verdict } from '#core/drills/run.ts'
import {
  type AnsweredShadow,
  type OpenShadow,
  type ShadowChoice,
  SPEEDS,
  type Speed,
} from '#core/drills/shadow/shadow.ts'
import { Word } from '../../kit/act.tsx'
import { Icon } from '../../kit/icon.tsx'
import { hush, say } from '../../kit/speech.ts'
import { useAwaitedVoice } from '../../kit/use-awaited-voice.ts'
import { useKeys } from '../../kit/use-keys.ts'
import { AskedHeading } from '../asked-heading.tsx'
import { DeskFrame } from '../desk-frame.tsx'
import { PlaceLine } from '../place-line.tsx'
import { Rate } from '../rate.tsx'
import { useClock } from '../use-clock.ts'
import { type DeskProps, useDesk } from '../use-desk.ts'
import { Speeds } from './speeds.tsx'

type Props = DeskProps<Verdict, OpenShadow, AnsweredShadow> & { run: { choice: ShadowChoice } }

/** A sentence that is said, with its text if that is wanted; its English and the learner's judgement on the right page. */
export function ShadowDesk(props: Props) {
  const { t } = useT('drills')
  const { locale, run } = props
  const desk = useDesk(props)
  const { question } = desk
  const [speed, setSpeed] = useState<Speed>(run.choice.speed)
  const [shown, setShown] = useState(run.choice.shown)
  const [pinyin, setPinyin] = useState(false)
  const voice = useAwaitedVoice('zh')
  const clock = useClock({
    key: question.id,
    runs: !desk.isAsking && !desk.help,
  })
  useEffect(() => {
    if (voice) say('zh', question.zh, speed)
    return hush
  }, [voice, question.zh, speed])

  const again = () => say('zh', question.zh, speed)
  const slower = () => setSpeed(SPEEDS[Math.max(0, SPEEDS.indexOf(speed) - 1)] ?? speed)
  const toggleText = () => setShown(before => !before)
  const togglePinyin = () => setPinyin(before => !before)
  useKeys({
    ...(voice && { r: again, s: slower, t: toggleText }),
    p: togglePinyin,
  })
  const seesText = shown || voice === false
  const seesPinyin = pinyin || voice === false
  return (
    <DeskFrame
      locale={locale}
      desk={desk}
      keys={[
        { keys: ['R'], does: t('keys.again') },
        { keys: ['S'], does: t('keys.slower') },
        { keys: ['T'], does: t('keys.text') },
        { keys: ['P'], does: t('keys.pinyin') },
        { keys: ['1', '2', '3'], does: t('keys.rate') },
      ]}
      asked={
        <>
          <p className="kind">
            {t('passage', { number: question.passage })} · {t('shadow.ask')}
          </p>
          <AskedHeading
            key={question.id}
            className={seesText ? 'sentence' : 'asked heard'}
            lang={seesText ? 'zh-Hans' : undefined}
          >
            {seesText ? (
              question.zh
            ) : (
              <>
                <Icon name="listen" />
                <span className="sr-only">{t('shadow.spoken')}</span>
              </>
            )}
          </AskedHeading>
          {seesPinyin && question.pinyin && (
            <p className="drill-pinyin serif" lang="zh-Latn-pinyin">
              {question.pinyin}
            </p>
          )}
          {voice === false && <p className="drill-note">{t('shadow.noVoice')}</p>}
          {voice && (
            <>
              <p className="drill-hear">
                <Word hint="R" onClick={again}>
                  {t('shadow.again')}
                </Word>
                <Word hint="S" disabled={speed === SPEEDS[0]} onClick={slower}>
                  {t('shadow.slowly')}
                </Word>
                <Word hint="T" onClick={toggleText}>
                  {shown ? t('shadow.hideText') : t('shadow.showText')}
                </Word>
                <Word hint="P" onClick={togglePinyin}>
                  {pinyin ? t('shadow.hidePinyin') : t('shadow.showPinyin')}
                </Word>
              </p>
              <Speeds speed={speed} onSpeed={setSpeed} />
            </>
          )}
        </>
      }
      told={
        <>
          <h2 id="explanation" className="sr-only">
            {t('english')}
          </h2>
          <p className="drill-english serif" lang="en">
            {question.en}
          </p>
          <PlaceLine locale={locale} place={question} />
          <Rate
            suggests={null}
            onRate={verdict => desk.give(verdict, clock.elapsedMs(), { andGoOn: true })}
            onEnd={desk.endHere}
          />
        </>
      }
    />
  )
}
