import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { visit } from '#app/visit.ts'
import { makeHandout } from '#flows/handout.ts'
import { findTitle } from '#flows/shelve.ts'
import { localeOf } from '#i18n/config.ts'
import { HandoutPage } from '#ui/handout/handout-page.tsx'
import { PAPER_SIZES } from '#ui/kit/paper-sizes.ts'

type Search = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ locale: string; document: string }>; searchParams: Promise<Search> }

const checked = z
  .literal('1')
  .transform(() => true)
  .catch(false)
const asked = z.object({
  pinyin: checked,
  terms: checked,
  original: checked,
  size: z.enum(PAPER_SIZES).catch('medium'),
})

export default async function Page({ params, searchParams }: Props) {
  const { locale, document } = await params
  const options = asked.parse(await searchParams)
  const { db, knowledge, user } = await visit()
  const handout = await makeHandout(db, knowledge, user.id, decodeURIComponent(document), options)
  if (!handout) notFound()
  return <HandoutPage locale={localeOf(locale)} handout={handout} options={options} />
}

/** The title is what a browser proposes as the name of the file. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { db, user } = await visit()
  return { title: await findTitle(db, user.id, decodeURIComponent((await params).document)) }
}
