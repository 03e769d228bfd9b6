import type alignment from '../messages/en/alignment.json'
import type browse from '../messages/en/browse.json'
import type cards from '../messages/en/cards.json'
import type common from '../messages/en/common.json'
import type desk from '../messages/en/desk.json'
import type drills from '../messages/en/drills.json'
import type errors from '../messages/en/errors.json'
import type importing from '../messages/en/import.json'
import type levels from '../messages/en/levels.json'
import type library from '../messages/en/library.json'
import type note from '../messages/en/note.json'
import type options from '../messages/en/options.json'
import type quiz from '../messages/en/quiz.json'
import type quizExchange from '../messages/en/quiz-exchange.json'
import type reader from '../messages/en/reader.json'
import type review from '../messages/en/review.json'
import type search from '../messages/en/search.json'
import type settings from '../messages/en/settings.json'
import type shelf from '../messages/en/shelf.json'
import type stats from '../messages/en/stats.json'
import type terms from '../messages/en/terms.json'
import type today from '../messages/en/today.json'
import type translation from '../messages/en/translation.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      common: typeof common
      today: typeof today
      library: typeof library
      shelf: typeof shelf
      import: typeof importing
      reader: typeof reader
      desk: typeof desk
      search: typeof search
      alignment: typeof alignment
      translation: typeof translation
      terms: typeof terms
      cards: typeof cards
      browse: typeof browse
      note: typeof note
      options: typeof options
      review: typeof review
      quiz: typeof quiz
      'quiz-exchange': typeof quizExchange
      drills: typeof drills
      stats: typeof stats
      settings: typeof settings
      levels: typeof levels
      errors: typeof errors
    }
  }
}
