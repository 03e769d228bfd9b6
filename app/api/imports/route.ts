import { NextResponse } from 'next/server'
import { z } from 'zod'
import { wakeWorker } from '#app/process.ts'
import { visit } from '#app/visit.ts'
import { MAX_BYTES } from '#core/formats/limits.ts'
import { type IncomingFile, MAX_FILES, startImport } from '#flows/imports.ts'
import { isLocale } from '#i18n/config.ts'
import { guarded, refuse } from '../respond.ts'

/** Room for one file of the greatest size and what surrounds it, or several smaller ones. */
const MAX_BODY = MAX_BYTES * 2.5

const typed = z.object({
  original: z.string().default(''),
  translation: z.string().default(''),
  address: z.string().trim().max(2000).default(''),
  /** The document whose translation comes in. */
  target: z.string().max(200).default(''),
})

/** Takes in a text to look at: pasted, as files, or an address. A form without script is sent on to the page. */
export const POST = guarded(async request => {
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (!(length <= MAX_BODY)) return refuse('too-big', 413)
  const form = await request.formData().catch(() => null)
  if (!form) return refuse('malformed', 400)
  const asked = typed.safeParse(
    Object.fromEntries([...form].filter(([, value]) => typeof value === 'string')),
  )
  if (!asked.success) return refuse('malformed', 400)
  const files = [...pasted(asked.data), ...(await uploaded(form))]
  const { db, user, now, newId } = await visit()
  const { address, target } = asked.data
  const outcome = await startImport(
    db,
    { files, ...(address && files.length === 0 ? { address } : {}), ...(target ? { target } : {}) },
    { userId: user.id, now, newId },
  )
  wakeWorker()
  const locale = form.get('locale')
  if (typeof locale === 'string' && isLocale(locale) && !wantsJson(request)) {
    const path = outcome.ok
      ? `/${outcome.importId}`
      : `?code=${outcome.code}${target ? `&for=${encodeURIComponent(target)}` : ''}`
    return NextResponse.redirect(new URL(`/${locale}/library/new${path}`, originOf(request)), 303)
  }
  return NextResponse.json(outcome, { status: outcome.ok ? 200 : 400 })
})

const wantsJson = (request: Request) => request.headers.get('accept')?.startsWith('application/json')

/** Where the reader is: the server's own idea of its address may be another's. */
const originOf = (request: Request) => request.headers.get('origin') ?? request.url

function pasted({ original, translation }: z.infer<typeof typed>): IncomingFile[] {
  return [original, translation]
    .filter(text => text.trim() !== '')
    .map(text => ({ name: '', bytes: new TextEncoder().encode(text) }))
}

async function uploaded(form: FormData): Promise<IncomingFile[]> {
  const files = form.getAll('files').filter(value => value instanceof File && value.name !== '') as File[]
  return Promise.all(
    files
      .slice(0, MAX_FILES + 1)
      .map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
}
