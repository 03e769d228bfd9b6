import { I18nProvider } from 'next-i18next/client'
import type { ReactNode } from 'react'
import type { Locale, Namespace } from './config.ts'
import { getResources, getT } from './server.ts'

/** Gives the client components inside it the messages of these namespaces, and of no others: they weigh on the page. */
export async function Messages({
  locale,
  of,
  children,
}: {
  locale: Locale
  of: Namespace[]
  children: ReactNode
}) {
  const { i18n } = await getT(of, { lng: locale })
  const all = getResources(i18n, of)
  return (
    <I18nProvider language={locale} resources={{ [locale]: all[locale] ?? {} }} fallbackLng={locale}>
      {children}
    </I18nProvider>
  )
}
