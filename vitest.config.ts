import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{core,ui,i18n,cli,scripts,content,app}/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/seed.ts'],
        },
      },
      {
        test: {
          name: 'database',
          include: ['{db,flows,prisma}/**/*.test.ts'],
          globalSetup: ['tests/support/databases.ts'],
          testTimeout: 30_000,
        },
      },
    ],
  },
})
