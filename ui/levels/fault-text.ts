import { LEVEL_LIST_FAULTS, type LevelListFault } from '#core/reading/level-list-outcome.ts'

/** The sentences of the namespace `levels` for why a file is no list. */
const FAULTS = {
  empty: 'fault.empty',
  'too-big': 'fault.too-big',
  binary: 'fault.binary',
  'csv-quote': 'fault.csv-quote',
  'too-many-words': 'fault.too-many-words',
  'no-words': 'fault.no-words',
  'no-levels': 'fault.no-levels',
} as const satisfies Record<LevelListFault, string>

/** Null for what is no fault of the file. */
export const faultSentence = (code: string) =>
  LEVEL_LIST_FAULTS.some(fault => fault === code) ? FAULTS[code as LevelListFault] : null
