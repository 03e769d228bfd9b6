import { languageOf } from '#core/quizzes/exchange/tidy.ts'

/** A text in its language, which sets its type. */
export const Worded = ({ text }: { text: string }) =>
  languageOf(text) === 'zh' ? (
    <span className="zh" lang="zh-Hans">
      {text}
    </span>
  ) : (
    <span className="en serif" lang="en">
      {text}
    </span>
  )
