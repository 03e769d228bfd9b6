import { I18nProvider } from 'next-i18next/client'
import type { ReactNode } from 'react'
import type { Locale, Namespace } from './config.ts'
import { getResources, getT } from './server.ts'

/**
 * Gives the client components inside it the messages of these namespaces, and of no others: they weigh on the page. Of a namespace
 * named in `only`, these keys alone.
 */
export async function Messages({
  locale,
  of,
  only = {},
  children,
}: {
  locale: Locale
  of: Namespace[]
  only?: { [N in Namespace]?: readonly string[] }
  children: ReactNode
}) {
  const { i18n } = await getT(of, { lng: locale })
  const all = Object.entries(getResources(i18n, of)[locale] ?? {})
  const given = Object.fromEntries(
    all.map(([name, keys]) => [name, picked(keys as object, only[name as Namespace])]),
  )
  return (
    <I18nProvider language={locale} resources={{ [locale]: given }} fallbackLng={locale}>
      {children}
    </I18nProvider>
  )
}

const picked = (messages: object, keys: readonly string[] | undefined) =>
  keys ? Object.fromEntries(Object.entries(messages).filter(([key]) => keys.includes(key))) : messages
