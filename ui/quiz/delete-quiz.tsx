import { useRouter } from 'next/navigation'
import { useT } from 'next-i18next/client'
import { useState } from 'react'
import type { Paper } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'
import { Act, Word } from '../kit/act.tsx'
import { Dialog } from '../kit/dialog.tsx'
import { useChange } from '../kit/use-change.ts'
import type { DeleteQuiz } from './edit-types.ts'

/** Asks first, saying what goes with the quiz; afterwards a toast takes it back for a minute. */
export function DeleteQuizWord({
  locale,
  paper,
  name,
  remove,
  restore,
}: {
  locale: Locale
  paper: Paper
  name: string
  remove: DeleteQuiz
  restore: DeleteQuiz
}) {
  const { t } = useT('quiz')
  const router = useRouter()
  const change = useChange(t('delete.undo'))
  const [asking, setAsking] = useState(false)
  const confirm = async () => {
    setAsking(false)
    const done = { says: () => t('delete.done', { name }), undo: () => restore(paper.id) }
    if (await change(remove(paper.id), done)) router.push(placeHref(locale, 'quiz'))
  }
  return (
    <>
      <Word onClick={() => setAsking(true)}>{t('delete.act')}</Word>
      <Dialog open={asking} onClose={() => setAsking(false)} title={t('delete.title', { name })}>
        <p>{t('delete.says')}</p>
        <div className="acts">
          <Act onClick={confirm}>{t('delete.confirm')}</Act>
          <Word onClick={() => setAsking(false)}>{t('delete.cancel')}</Word>
        </div>
      </Dialog>
    </>
  )
}
