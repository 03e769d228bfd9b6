import { type CardMemory, type ParameterSet, type Rating, recallAfter } from './memory.ts'
import { type ReviewEvent, replaySteps } from './replay.ts'

/** From this interval on, in days, a card counts as mature, as in Anki. */
export const MATURE_DAYS = 21

/**
 * What ratings add up to. `begun`: first ratings of new cards. `young` and `mature`: ratings of cards in review, by the
 * interval they had, how many of them were remembered, and how many with hard and easy; `predicted`: the sum of the chances
 * of recall of those.
 */
export const FIGURES = [
  'again',
  'hard',
  'good',
  'easy',
  'begun',
  'young',
  'youngPassed',
  'mature',
  'maturePassed',
  'youngHard',
  'youngEasy',
  'matureHard',
  'matureEasy',
  'predicted',
  'durationMs',
] as const
export type Figures = Record<(typeof FIGURES)[number], number>

/** Where ratings are counted: the deck, the study day (days since 1970-01-01), the hour of the clock. */
export type FiguresPlace = { deckId: string; day: number; hour: number }
export type PlacedFigures = { place: FiguresPlace; figures: Figures }

/** An event with what is counted beside its effect on memory. */
export type CountedEvent = ReviewEvent & {
  deckId: string | null
  hour: number | null
  durationMs: number | null
  /** How what was typed was marked. */
  mark: string | null
}

export const NO_FIGURES: Figures = Object.fromEntries(FIGURES.map(name => [name, 0])) as Figures

/** Raised when what follows counts differently: figures made by another version are made anew. */
export const FIGURES_VERSION = 3

/** What one rating adds: `before` is the memory of the card when it was made. */
export function figuresOf(
  before: CardMemory,
  rating: Rating,
  { at, day, durationMs }: Pick<CountedEvent, 'at' | 'day' | 'durationMs'>,
  parameters: ParameterSet,
): Figures {
  const figures = { ...NO_FIGURES, [rating]: 1, durationMs: durationMs ?? 0 }
  if (before.state === 'new') return { ...figures, begun: 1 }
  if (before.state !== 'review') return figures
  const age = before.scheduledDays < MATURE_DAYS ? 'young' : 'mature'
  return {
    ...figures,
    [age]: 1,
    [`${age}Passed`]: rating === 'again' ? 0 : 1,
    [`${age}Hard`]: rating === 'hard' ? 1 : 0,
    [`${age}Easy`]: rating === 'easy' ? 1 : 0,
    predicted: recallAfter(before, { at, day }, parameters) ?? 0,
  }
}

/** Where an event counts: what it does not know is taken of UTC and of the deck that its card is in. */
export function placeOf(
  { at, day, hour, deckId }: Pick<CountedEvent, 'at' | 'day' | 'hour' | 'deckId'>,
  cardDeckId: string,
): FiguresPlace {
  const moment = new Date(at)
  return {
    deckId: deckId ?? cardDeckId,
    day: day ?? Math.floor(at / 86_400_000),
    hour: hour ?? moment.getUTCHours(),
  }
}

/** What the events of one card add up to, and how often its typed answers got each mark. */
export function countEvents(
  events: readonly CountedEvent[],
  parametersOf: (id: string) => ParameterSet,
  card: { id: string; created: number; deckId: string },
): { placed: PlacedFigures[]; marks: Map<string, number> } {
  const placed: PlacedFigures[] = []
  const marks = new Map<string, number>()
  for (const { event, before } of replaySteps(events, parametersOf, card.created, card.id)) {
    if (event.kind !== 'rating' || event.rating === null) continue
    const figures = figuresOf(before, event.rating, event, parametersOf(event.parameterSetId))
    placed.push({ place: placeOf(event, card.deckId), figures })
    if (event.mark !== null) marks.set(event.mark, (marks.get(event.mark) ?? 0) + 1)
  }
  return { placed, marks }
}

/** Sums by place, to which more can be added. */
export class FigureSums {
  readonly #sums = new Map<string, PlacedFigures>()

  constructor(placed: Iterable<PlacedFigures> = []) {
    this.add(placed)
  }

  add(placed: Iterable<PlacedFigures>): void {
    for (const { place, figures } of placed) {
      const key = `${place.day} ${place.hour} ${place.deckId}`
      const sum = this.#sums.get(key)
      if (sum) for (const name of FIGURES) sum.figures[name] += figures[name]
      else this.#sums.set(key, { place, figures: { ...figures } })
    }
  }

  /** What adds up to nothing is left out. */
  all(): PlacedFigures[] {
    const counts = ({ figures }: PlacedFigures) => FIGURES.some(name => Math.abs(figures[name]) > 1e-9)
    return [...this.#sums.values()].filter(counts)
  }
}

/** Sums by place: those of `[...now, ...negated(before)]` are what has changed. */
export const sumByPlace = (all: readonly PlacedFigures[]): PlacedFigures[] => new FigureSums(all).all()

export function negated(placed: readonly PlacedFigures[]): PlacedFigures[] {
  return placed.map(({ place, figures }) => ({
    place,
    figures: Object.fromEntries(FIGURES.map(name => [name, -figures[name]])) as Figures,
  }))
}
