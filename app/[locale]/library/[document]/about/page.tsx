import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { visit } from '#app/visit.ts'
import { beforeReading } from '#flows/before-reading.ts'
import { listTags } from '#flows/shelve.ts'
import { localeOf } from '#i18n/config.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { AboutText } from '#ui/library/about-text.tsx'
import { keepTerms, setKnown, undoKeep } from '../../actions.ts'
import {
  archive,
  bringBack,
  editDetails,
  forgetLevel,
  knowLevel,
  readAgain,
  remove,
  tag,
} from '../../shelf-actions.ts'

type Params = { params: Promise<{ locale: string; document: string }> }

export default async function Page({ params }: Params) {
  const locale = localeOf((await params).locale)
  const text = await load(params)
  if (!text) notFound()
  const { db, user } = await visit()
  return (
    <Frame locale={locale} current="library">
      <AboutText
        locale={locale}
        text={text}
        tags={await listTags(db, user.id)}
        actions={{ tag, archive, editDetails, readAgain, remove, bringBack }}
        wordActions={{ keep: keepTerms, undoKeep, setKnown, knowLevel, forgetLevel }}
      />
    </Frame>
  )
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await load(params))?.entry.title.zh }
}

const find = cache(async (id: string) => {
  const { db, knowledge, user } = await visit()
  return beforeReading(db, knowledge, user.id, id)
})

const load = async (params: Params['params']) => find(decodeURIComponent((await params).document))
