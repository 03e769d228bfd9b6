import type { ReadingDocument } from '#core/reading/document.ts'
import { packDocument } from '#core/reading/packed.ts'
import { spokenDocument } from '#core/reading/spoken.ts'
import type { Locale } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { HomeLink } from '../frame/bar.tsx'
import type { ErrorSentence } from '../kit/error-text.ts'
import type { Look } from '../look/look.ts'
import { LookTool } from '../look/look-tool.tsx'
import { Desk } from './desk.tsx'
import { OriginalLine, TranslationLine } from './origin-line.tsx'
import type { ReaderActions } from './types.ts'

/** What can go wrong on this page; what comes late (late.tsx) has all sentences. */
const FAILURES: ErrorSentence[] = [
  ...([
    'unknown',
    'notSaved',
    'malformed',
    'forbidden',
    'serverAway',
    'documentNotFound',
    'termNotFound',
  ] as const),
  ...([
    'wordNotFound',
    'deckNotFound',
    'noteNotFound',
    'targetNotFound',
    'englishEmpty',
    'kindsEmpty',
  ] as const),
  ...(['databaseLocked', 'databaseReadonly', 'databaseFull', 'databaseUnreachable', 'databasePath'] as const),
]

type Props = { document: ReadingDocument; look: Look; locale: Locale; actions: ReaderActions }

/** A document on the reader's desk: original and translation, pair by pair, with all that can be asked of them. */
export function Reader({ document, look, locale, actions }: Props) {
  const wordPinyin = look.pinyin === 'all'
  return (
    <Messages locale={locale} of={['reader', 'errors']} only={{ errors: FAILURES }}>
      <Desk
        packed={packDocument(look.tones === 'spoken' ? spokenDocument(document) : document, wordPinyin)}
        wordPinyin={wordPinyin}
        title={document.title}
        shortTitle={document.shortTitle.zh}
        place={document.place}
        look={{ layout: look.layout, pinyin: look.pinyin }}
        locale={locale}
        actions={actions}
        home={<HomeLink locale={locale} />}
        lookTool={<LookTool locale={locale} />}
        original={<OriginalLine locale={locale} document={document} />}
        translation={<TranslationLine locale={locale} document={document} />}
      />
    </Messages>
  )
}
