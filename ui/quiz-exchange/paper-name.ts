import type { PaperScope } from '#core/quizzes/sheet.ts'
import type { Locale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { quizName } from '../quiz/scope-name.ts'

/** How a paper is called in files and on paper: by its name, or by what it is about. */
export async function paperName(locale: Locale, quiz: { name: string; scope: PaperScope }): Promise<string> {
  const [{ t }, { t: tTerms }] = await Promise.all([
    getT('quiz', { lng: locale }),
    getT('terms', { lng: locale }),
  ])
  return quizName({ t, tTerms }, quiz)
}
