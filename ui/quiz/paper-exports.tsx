import { useT } from 'next-i18next/client'

/** What a paper can be taken away as: names that files have everywhere. */
const FORMATS = [
  ['moodle', 'Moodle XML'],
  ['gift', 'GIFT'],
  ['qti', 'QTI 2.1'],
  ['csv', 'CSV'],
] as const

export function PaperExports({ quizId }: { quizId: string }) {
  const { t } = useT('quiz')
  return (
    <p className="exports">
      <span>{t('export')}</span>
      {FORMATS.map(([format, name]) => (
        <a
          key={format}
          className="link"
          href={`/api/quizzes/${encodeURIComponent(quizId)}/export?format=${format}`}
          download
        >
          {name}
        </a>
      ))}
    </p>
  )
}
