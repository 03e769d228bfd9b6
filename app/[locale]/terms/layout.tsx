import type { ReactNode } from 'react'
import { listTermRows } from '#flows/terms.ts'
import { localeOf } from '#i18n/config.ts'
import { Messages } from '#i18n/messages.tsx'
import { Frame } from '#ui/frame/frame.tsx'
import { TermsDesk } from '#ui/terms/terms-desk.tsx'
import { inPinyinOrder } from '#ui/terms/terms-query.ts'
import { visit } from '../../visit.ts'
import { dropNote, keepTerm, lookUp, markKnown } from './actions.ts'

/** The list stays while terms are opened beside it. */
export default async function Layout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>
  children: ReactNode
}) {
  const locale = localeOf((await params).locale)
  const { db, user } = await visit()
  const rows = inPinyinOrder(await listTermRows(db, user.id))
  const actions = { keepTerm: keepTerm.bind(null, locale), dropNote, markKnown, lookUp }
  return (
    <Frame locale={locale} current="terms" foot={false}>
      <Messages locale={locale} of={['terms', 'errors']}>
        <TermsDesk locale={locale} rows={rows} actions={actions}>
          {children}
        </TermsDesk>
      </Messages>
    </Frame>
  )
}
