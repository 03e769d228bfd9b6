import { useT } from 'next-i18next/client'
import type { Prompt } from '#core/quizzes/question.ts'
import { Blanked } from '../kit/blanked.tsx'
import { Name } from '../kit/name.tsx'

/** What is asked, in a line of a list. */
export function PromptLine({ prompt: { text, heard, zh, en } }: { prompt: Prompt }) {
  const { t } = useT('quiz')
  return (
    <>
      {text && <Name serif>{text}</Name>}{' '}
      {zh && (
        <span lang="zh-Hans">
          <Blanked pieces={zh} label={t('blank')} />
        </span>
      )}
      {heard && <span lang="zh-Hans">{heard.zh}</span>}
      {en && !zh && (
        <span className="serif" lang="en">
          <Blanked pieces={en} label={t('blank')} />
        </span>
      )}
    </>
  )
}
