import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { quizToEdit } from '#flows/edit-quiz.ts'
import { localeOf } from '#i18n/config.ts'
import { PAPER_SIZES } from '#ui/kit/paper-sizes.ts'
import { paperName } from '#ui/quiz-exchange/paper-name.ts'
import { PaperPage } from '#ui/quiz-print/paper-page.tsx'
import type { PrintedQuiz } from '#ui/quiz-print/printed-quiz.ts'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string; quiz: string }>; searchParams: Promise<Search> }

const asked = z.object({
  key: z.literal('0').optional().catch(undefined),
  why: z.literal('1').optional().catch(undefined),
  size: z.enum(PAPER_SIZES).catch('medium'),
})

export default async function Page({ params, searchParams }: Props) {
  const { key, why, size } = asked.parse(await searchParams)
  const quiz = await printed(await params)
  if (!quiz) notFound()
  const options = { key: key !== '0', why: why === '1', size }
  return <PaperPage locale={localeOf((await params).locale)} quiz={quiz} options={options} />
}

/** A person's own paper; its name is that of what it is about where it has none. */
async function printed(params: Awaited<Props['params']>): Promise<PrintedQuiz | null> {
  const locale = localeOf(params.locale)
  const { db, user } = await visit()
  const quiz = await quizToEdit(db, user.id, decodeURIComponent(params.quiz), locale)
  if (!quiz) return null
  const { id, settings, questions } = quiz
  return { id, name: await paperName(locale, quiz), limitMs: settings.limitMs, questions }
}

/** The title is what a browser proposes as the name of the file. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await printed(await params))?.name }
}
