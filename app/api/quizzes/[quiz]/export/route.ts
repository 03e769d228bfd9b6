import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { EXPORT_FORMATS } from '#core/quizzes/exchange/outcome.ts'
import { quizFile } from '#flows/exchange-quiz.ts'
import { LOCALES, localeOf } from '#i18n/config.ts'
import { exchangeWords } from '#ui/quiz-exchange/exchange-words.ts'
import { paperName } from '#ui/quiz-exchange/paper-name.ts'
import { guarded, refuse } from '../../../respond.ts'

const asked = z.object({
  quiz: z.string().min(1).max(200),
  format: z.enum(EXPORT_FORMATS),
  lang: z.enum(LOCALES),
})

/** A person's own quiz as a file to save. `lang`: of what it says besides the questions; else that of the page it is asked from. */
export const GET = guarded(async request => {
  const { pathname, searchParams } = new URL(request.url)
  const quiz = pathname.split('/').at(-2) ?? ''
  const lang = searchParams.get('lang') ?? langOfPage(request.headers.get('referer'))
  const found = asked.safeParse({ quiz, format: searchParams.get('format'), lang })
  if (!found.success) return refuse('malformed', 400)
  const { format } = found.data
  const { db, user } = await visit()
  const outcome = await quizFile(db, user.id, found.data.quiz, {
    ...{ format, lang: found.data.lang, words: await exchangeWords(found.data.lang) },
    nameOf: paper => paperName(found.data.lang, paper),
  })
  if (!outcome.ok) return refuse(outcome.code, 404)
  const { content, type, extension } = outcome.file
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': type,
      'content-disposition': attachment(`${outcome.name}.${extension}`),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    },
  })
})

const langOfPage = (address: string | null) =>
  localeOf((URL.parse(address ?? '')?.pathname ?? '').split('/')[1] ?? '')

/** RFC 6266: plain letters for who knows no better, and the name as it is. */
function attachment(name: string): string {
  const safe = name
    .toWellFormed()
    .replace(/[\p{Cc}/\\:*?"<>|%]/gu, ' ')
    .trim()
  const plain = safe.replace(/[^\x20-\x7e]+/g, '_')
  const whole = encodeURIComponent(safe).replace(/['()*]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}
