import type { WORKINGS } from '#core/drills/numbers/explain.ts'
import type { NUMBER_NOTES } from '#core/drills/numbers/mark-number.ts'

/** The sentence for each thing that is wrong with an answer. */
export const NOTES = {
  unreadable: 'note.unreadable',
  several: 'note.several',
  otherLanguage: 'note.otherLanguage',
  ambiguous: 'note.ambiguous',
  unitMissing: 'note.unitMissing',
  unitsWanted: 'note.unitsWanted',
  hedgeMissing: 'note.hedgeMissing',
  hedgeAdded: 'note.hedgeAdded',
  hedgeOther: 'note.hedgeOther',
  tooLarge: 'note.tooLarge',
  tooSmall: 'note.tooSmall',
  byForTo: 'note.byForTo',
  partForRest: 'note.partForRest',
  upsideDown: 'note.upsideDown',
  percentForPoints: 'note.percentForPoints',
  pointsForPercent: 'note.pointsForPercent',
  dayAndMonth: 'note.dayAndMonth',
  yearMissing: 'note.yearMissing',
  centuryOff: 'note.centuryOff',
} as const satisfies Record<(typeof NUMBER_NOTES)[number], string>

/** The sentence for each way in which the Chinese comes to the English. */
export const WORKING_SENTENCES = {
  same: 'working.same',
  magnitude: 'working.magnitude',
  percent: 'working.percent',
  tenths: 'working.tenths',
  points: 'working.points',
  doublings: 'working.doublings',
  growBy: 'working.growBy',
  growTo: 'working.growTo',
  growByShare: 'working.growByShare',
  cutBy: 'working.cutBy',
  cutTo: 'working.cutTo',
  fraction: 'working.fraction',
  date: 'working.date',
  month: 'working.month',
  year: 'working.year',
  decade: 'working.decade',
  century: 'working.century',
  quarter: 'working.quarter',
  half: 'working.half',
} as const satisfies Record<(typeof WORKINGS)[number], string>
