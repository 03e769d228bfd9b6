import * as z from 'zod'
import { TranslatorFailed } from './failure.ts'
import { postJson } from './post-json.ts'
import type { Translate, TranslatorSettings } from './translator.ts'

const answer = z.object({ translatedText: z.array(z.string()) })

/** LibreTranslate. It knows nothing of context or renderings: they are checked afterwards only. */
export function libretranslateTranslator({ address, key }: TranslatorSettings): Translate {
  return async function* translate({ sentences }, options) {
    const reply = await postJson(
      `${address.replace(/\/+$/, '').replace(/\/translate$/, '')}/translate`,
      {
        body: {
          q: sentences.map(({ zh }) => zh),
          source: 'zh',
          target: 'en',
          format: 'text',
          ...(key ? { api_key: key } : {}),
        },
      },
      options,
    )
    const read = answer.safeParse(reply)
    if (!read.success) throw new TranslatorFailed('translator-unreadable')
    for (const [at, text] of read.data.translatedText.entries()) {
      const sentence = sentences[at]
      if (sentence) yield { number: sentence.number, en: text.trim() }
    }
  }
}
