// DESIGN of the house: imports run one way. Type-only imports count. scripts/import-rules.test.ts plants forbidden ones.

/** Which folders of the house a folder may import, besides itself. */
const MAY_IMPORT = {
  core: [],
  i18n: ['messages'],
  ui: ['core', 'i18n'],
  db: ['core'],
  flows: ['core', 'db'],
  app: ['core', 'db', 'flows', 'i18n', 'messages', 'ui'],
  cli: ['core', 'db', 'flows', 'i18n', 'messages', 'scripts'],
  worker: ['core', 'db', 'flows'],
  bench: ['core', 'db', 'flows', 'tests'],
  prisma: ['core', 'db', 'flows'],
  scripts: ['core', 'db', 'messages'],
}

/** Inside core a folder imports only those before it. */
const CORE = [
  'random',
  'dictionary',
  'text',
  'alignment',
  'terms',
  'wording',
  'translation',
  'scheduling',
  'cards',
  'formats',
  'quizzes',
  'drills',
  'reading',
  'search',
]

/** The outside libraries that core may use: pure ones. The first are wrapped once, in the folder named. */
const WRAPPED_LIBRARIES = {
  'ts-fsrs': 'scheduling',
  'opencc-js': 'text',
  '@mozilla/readability': 'formats',
  fflate: 'formats',
  linkedom: 'formats',
  mammoth: 'formats',
  marked: 'formats',
  saxes: 'formats',
  unpdf: 'formats',
}
const CORE_LIBRARIES = [...Object.keys(WRAPPED_LIBRARIES), 'zod']

const HOUSE = [...Object.keys(MAY_IMPORT), 'messages', 'content', 'tests', 'public']
const TESTS = String.raw`\.(test|bench)\.(ts|tsx|mjs)$`
const inFolders = folders => `^(${folders.join('|')})/`

const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `${folder}-imports-only-${allowed.join('-') || 'itself'}`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: TESTS },
  to: { path: inFolders(HOUSE.filter(other => other !== folder && !allowed.includes(other))) },
}))

const coreOrder = CORE.slice(0, -1).map((folder, place) => ({
  name: `core-${folder}-imports-only-folders-above-it`,
  severity: 'error',
  from: { path: `^core/${folder}/`, pathNot: TESTS },
  to: { path: `^core/(${CORE.slice(place + 1).join('|')})/` },
}))

const wrappedLibraries = Object.entries(WRAPPED_LIBRARIES).map(([library, folder]) => ({
  name: `${library}-is-wrapped-in-core-${folder}`,
  severity: 'error',
  from: { path: '^(app|cli|core|db|flows|ui)/', pathNot: [`^core/${folder}/`, TESTS] },
  to: { path: `(^|/)node_modules/${library}/` },
}))

module.exports = {
  forbidden: [
    ...layers,
    ...coreOrder,
    ...wrappedLibraries,
    {
      name: 'core-is-pure',
      comment: 'No React, Next, Prisma, native code or I/O.',
      severity: 'error',
      from: { path: '^core/', pathNot: TESTS },
      to: { pathNot: ['^core/', `(^|/)node_modules/(${CORE_LIBRARIES.join('|')})/`] },
    },
    {
      name: 'core-has-only-its-folders',
      severity: 'error',
      from: {},
      to: { path: '^core/', pathNot: `^core/(${CORE.join('|')})/` },
    },
    {
      name: 'only-db-knows-prisma',
      severity: 'error',
      from: { path: inFolders(HOUSE), pathNot: '^(db|prisma|tests)/' },
      to: { path: ['(^|/)node_modules/(@prisma|prisma|better-sqlite3|pg)/', '^db/generated/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    parser: 'swc', // with TypeScript 7 there is no API for tsc to be asked, and everything would pass
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: ['node_modules', '^db/generated/'] },
    exclude: { path: '^(\\.next|\\.build|\\.tools)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default', 'require'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
