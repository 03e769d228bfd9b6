import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'prisma/config'

/**
 * One set of models, two databases: writes prisma/.build/<provider>/schema.prisma from prisma/models/*.prisma.
 * The provider is DUIZHAO_PROVIDER, else what DATABASE_URL names, else sqlite.
 */
const url = process.env.DATABASE_URL ?? 'file:./data/duizhao.db'
const provider = process.env.DUIZHAO_PROVIDER ?? (/^postgres(ql)?:/.test(url) ? 'postgresql' : 'sqlite')
const root = import.meta.dirname
const folder = join(root, 'prisma/.build', provider)

const models = readdirSync(join(root, 'prisma/models'))
  .filter(name => name.endsWith('.prisma'))
  .sort()
  .map(name => readFileSync(join(root, 'prisma/models', name), 'utf8'))

const head = `generator client {
  provider            = "prisma-client"
  output              = "../../../db/generated/${provider}"
  importFileExtension = "ts"
}

datasource db {
  provider = "${provider}"
}
`
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'schema.prisma'), [head, ...models].join('\n'))

export default defineConfig({
  schema: join(folder, 'schema.prisma'),
  migrations: { path: join(root, 'prisma/migrations', provider) },
  datasource: { url },
})
