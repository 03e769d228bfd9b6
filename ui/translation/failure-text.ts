import type { useT } from 'next-i18next/client'
import { errorText } from '../kit/error-text.ts'

/** Why a translator gives nothing, by the codes of flows/translators/failure.ts and of the job, in the namespace `translation`. */
const SENTENCES = {
  'translator-key': 'failure.key',
  'translator-quota': 'failure.quota',
  'translator-model': 'failure.model',
  'translator-address': 'failure.address',
  'translator-busy': 'failure.busy',
  'translator-down': 'failure.down',
  'translator-silent': 'failure.silent',
  'translator-unreachable': 'failure.unreachable',
  'translator-unreadable': 'failure.unreadable',
  'translator-refused': 'failure.refused',
  'translation-incomplete': 'failure.incomplete',
  'translator-not-found': 'failure.translatorGone',
  'nothing-to-translate': 'failure.nothing',
} as const

type T<N extends 'translation' | 'errors'> = ReturnType<typeof useT<N>>['t']

/** The sentence for a code; of other codes the app's own. */
export function failureText(t: T<'translation'>, tError: T<'errors'>, code: string): string {
  return isOurs(code) ? t(SENTENCES[code]) : errorText(tError, { code })
}

const isOurs = (code: string): code is keyof typeof SENTENCES => Object.hasOwn(SENTENCES, code)
