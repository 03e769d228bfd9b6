import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { look, visit } from '#app/visit.ts'
import { readDocument } from '#flows/read-document.ts'
import { isLocale } from '#i18n/config.ts'
import { Reader } from '#ui/reader/reader.tsx'
import { correctWords, keepTerms, keepWord, setKnown, undoCorrection, undoKeep } from '../actions.ts'

type Params = { params: Promise<{ locale: string; document: string }> }

export default async function Page({ params }: Params) {
  const { locale } = await params
  const document = await load(params)
  if (!isLocale(locale) || !document) notFound()
  const actions = { keep: keepTerms, keepWord, undoKeep, setKnown, correctWords, undoCorrection }
  return <Reader document={document} look={await look()} locale={locale} actions={actions} />
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const document = await load(params)
  return { title: document?.shortTitle.zh }
}

const read = cache(async (id: string) => {
  const { db, knowledge, user } = await visit()
  return readDocument(db, knowledge, user.id, id)
})

const load = async (params: Params['params']) => read(decodeURIComponent((await params).document))
