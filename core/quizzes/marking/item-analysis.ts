import type { Question } from '../question.ts'

/** What one person gave to the questions of a paper, in the order in which they were asked. */
export type TakenPaper = readonly {
  questionId: string
  /** Of the point, 0–1. */
  share: number
  passed: boolean
  /** As it was sent; null where nothing was. */
  response: unknown
}[]

export type ItemFigures = {
  id: string
  /** Attempts in which it was asked. */
  asked: number
  /** Mean share, 0 (nobody knew it) to 1; null where nobody was asked. */
  meanShare: number | null
  /**
   * Correlation of its share with the rest of the score, −1 to 1: whether those who know more know this. Null under five attempts,
   * and where all gave the same.
   */
  discrimination: number | null
  passed: number
  /** What was given wrongly, the most frequent first: ids of options, or what was typed. */
  mistakes: { given: string; count: number }[]
}

/** Attempts under which a correlation says nothing. */
export const FEWEST_FOR_DISCRIMINATION = 5
const MISTAKES_TOLD = 3

export function itemAnalysis(
  questions: readonly { id: string; question: Question }[],
  taken: readonly TakenPaper[],
): ItemFigures[] {
  return questions.map(({ id, question }) => {
    const places = taken.flatMap(paper => {
      const own = paper.find(({ questionId }) => questionId === id)
      return own ? [{ own, rest: sum(paper.map(({ share }) => share)) - own.share }] : []
    })
    const shares = places.map(({ own }) => own.share)
    return {
      id,
      asked: places.length,
      meanShare: places.length === 0 ? null : sum(shares) / places.length,
      discrimination:
        places.length < FEWEST_FOR_DISCRIMINATION
          ? null
          : correlation(
              shares,
              places.map(({ rest }) => rest),
            ),
      passed: places.filter(({ own }) => own.passed).length,
      mistakes: mistakesIn(
        question,
        places.filter(({ own }) => own.share < 1 && !own.passed).map(({ own }) => own.response),
      ),
    }
  })
}

function mistakesIn(question: Question, responses: readonly unknown[]): ItemFigures['mistakes'] {
  const given = responses.flatMap(response => wronglyGiven(question, response))
  return [...Map.groupBy(given, each => each)]
    .map(([each, of]) => ({ given: each, count: of.length }))
    .sort((a, b) => b.count - a.count || (a.given < b.given ? -1 : 1))
    .slice(0, MISTAKES_TOLD)
}

function wronglyGiven(question: Question, response: unknown): string[] {
  if (typeof response !== 'object' || response === null) return []
  if ('text' in response && typeof response.text === 'string') return [response.text.trim()]
  if (question.form === 'choice' && 'optionId' in response && typeof response.optionId === 'string')
    return [response.optionId]
  if (question.form === 'several' && 'optionIds' in response && Array.isArray(response.optionIds))
    return response.optionIds.filter(id => typeof id === 'string' && !question.key.optionIds.includes(id))
  return []
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** Pearson's; null where either does not vary. */
function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [meanX, meanY] = [sum(xs) / xs.length, sum(ys) / ys.length]
  const [dx, dy] = [xs.map(x => x - meanX), ys.map(y => y - meanY)]
  const [varianceX, varianceY] = [dx, dy].map(ds => sum(ds.map(d => d * d)))
  if (varianceX! < 1e-9 || varianceY! < 1e-9) return null
  return sum(dx.map((d, at) => d * dy[at]!)) / Math.sqrt(varianceX! * varianceY!)
}
