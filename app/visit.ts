import { cookies } from 'next/headers'
import { cache } from 'react'
import { LOCAL_USER_ID } from '#db/people.ts'
import { LOOK_COOKIE, type Look, parseLook } from '#ui/look/look.ts'
import { opened } from './process.ts'

/** Who asks, and with what: every page, action and route handler begins here. Accounts will answer here too. */
export const visit = cache(async () => ({
  ...opened(),
  user: { id: LOCAL_USER_ID },
  now: new Date(),
  newId: () => crypto.randomUUID(),
}))

export const look = cache(async (): Promise<Look> => parseLook((await cookies()).get(LOOK_COOKIE)?.value))
