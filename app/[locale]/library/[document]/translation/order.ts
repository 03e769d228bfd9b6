import { z } from 'zod'

const place = z.coerce.number().int().min(0).max(10_000_000)

/** Which pairs are to be translated, as the page says it. */
export const choice = z.discriminatedUnion('which', [
  z.object({ which: z.enum(['missing', 'flagged', 'all']) }),
  z.object({ which: z.literal('passages'), from: place, to: place }),
])
