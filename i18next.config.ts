import { defineConfig } from 'i18next-cli'

/** `npm test` asks it which messages are missing and which are unused (status, status --unused). It never writes. */
export default defineConfig({
  locales: ['en', 'zh'],
  extract: {
    input: ['{app,ui,i18n,cli,scripts}/**/*.{ts,tsx,mjs}'],
    ignore: ['**/*.test.*'],
    output: 'messages/{{language}}/{{namespace}}.json',
    defaultNS: 'common',
    preservePatterns: [],
  },
})
