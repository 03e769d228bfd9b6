/** Line drawings on a field of 18 × 18; the stroke is the colour of the text. */
const PATHS = {
  search: 'M8 3.3a4.7 4.7 0 1 0 0 9.4 4.7 4.7 0 0 0 0-9.4ZM11.500 11.500l3.500 3.500',
  today: 'M3 15V6l6-3.5L15 6v9M3 15h12M7 15v-5h4v5',
  library:
    'M9 4.5C7.5 3.3 5 3 2.5 3.2v10.6C5 13.6 7.5 14 9 15c1.500-1 4-1.400 6.500-1.200V3.200C13 3 10.500 3.300 9 4.500ZM9 4.500V15',
  review: 'M5 3h10v9H5zM3 6v9h10',
  quiz: 'M3 4.500l1.500 1.500L7 3.500M3 11.500l1.500 1.500L7 10.500M10 5h5M10 12h5',
  more: 'M3 5h12M3 9h12M3 13h12',
  acts: 'M3.500 9h.1M9 9h.1M14.500 9h.1',
  side: 'M2 4.5h5M2 7.5h5M2 10.5h5M2 13.5h3M11 4.5h5M11 7.5h5M11 10.5h5M11 13.5h3',
  stacked: 'M3 3.5h12M5.5 6.5h9.5M3 11.5h12M5.5 14.5h9.5',
  lines: 'M3 4.5h12M3 7.5h12M3 10.5h12M3 13.5h8',
  english: 'M3 4.5h9M3 7.5h12M3 10.5h8M3 13.5h11',
  listen: 'M3 7v4h2.5L9 14V4L5.5 7ZM12 6.5a3.5 3.5 0 0 1 0 5M14 4.3a6.6 6.6 0 0 1 0 9.4',
  undo: 'M6.500 4 3 7.500 6.500 11M3.500 7.500H11a3.500 3.500 0 0 1 0 7H7',
  edit: 'm3.500 14.500.7-3L11.500 4.200l2.300 2.300-7.300 7.300Z',
  tick: 'm3.500 9.500 3.700 3.700L14.500 5',
  close: 'm4.500 4.500 9 9m0-9-9 9',
  cross: 'm4.500 4.500 9 9m0-9-9 9',
  back: 'M11 4 6 9l5 5',
  forward: 'm7 4 5 5-5 5',
  down: 'm4.500 7 4.500 4.500L13.500 7',
  plus: 'M9 3.500v11M3.500 9h11',
  redo: 'M11.500 4 15 7.500 11.500 11M14.500 7.500H7a3.500 3.500 0 0 0 0 7h4',
  flag: 'M4.500 15.500v-13M4.500 3.200h9.300l-2.300 3.300 2.300 3.300H4.500',
  help: 'M6.800 6.700c0-1.400 1-2.300 2.300-2.300s2.300.9 2.300 2.100c0 1.900-2.300 2-2.300 4M9.100 13.400v.1',
} as const

export type IconName = keyof typeof PATHS

/** Decoration only: whatever carries an icon alone needs a label of its own. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 18 18" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
