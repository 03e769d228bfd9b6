import type { Locale } from '#i18n/config.ts'
import { placeHref } from '../frame/places.ts'

/** The address of a paper, or of a page of it. */
export const quizHref = (locale: Locale, quizId: string, page?: 'edit' | 'results' | 'print'): string =>
  `${placeHref(locale, 'quiz', quizId)}${page ? `/${page}` : ''}`

export const attemptHref = (locale: Locale, quizId: string, attemptId: string): string =>
  `${quizHref(locale, quizId)}/attempts/${encodeURIComponent(attemptId)}`
