import type { Metadata, Viewport } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { look } from '#app/visit.ts'
import { isLocale } from '#i18n/config.ts'
import { getT } from '#i18n/server.ts'
import { HTML_LANG } from '#ui/frame/html-lang.ts'
import { TroubleWords } from '#ui/frame/trouble.tsx'
import { troubleText } from '#ui/frame/trouble-text.ts'
import { Toaster } from '#ui/kit/toast.tsx'
import { themeColor } from '#ui/look/theme-color.ts'
import { SendUnsent } from '#ui/review/send-unsent.tsx'
import '../globals.css'

export default async function Layout({
  params,
  children,
}: {
  params: Promise<{ locale: string }>
  children: ReactNode
}) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { theme, size, layout, pinyin, keys } = await look()
  const { t } = await getT('common', { lng: locale })
  return (
    <html
      lang={HTML_LANG[locale]}
      data-theme={theme === 'system' ? undefined : theme}
      data-size={size}
      data-layout={layout}
      data-pinyin={pinyin}
      data-keys={keys}
    >
      <head>
        <link
          rel="preload"
          href="/fonts/source-serif-4-latin.woff2"
          as="font"
          type="font/woff2"
          crossOrigin="anonymous"
        />
      </head>
      <body>
        <a className="skip" href="#content">
          {t('nav.skip')}
        </a>
        <TroubleWords text={await troubleText(locale)}>{children}</TroubleWords>
        <Toaster />
        <SendUnsent />
      </body>
    </html>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getT('common')
  return { title: { template: `%s · ${t('app')}`, default: t('app') }, description: t('tagline') }
}

export async function generateViewport(): Promise<Viewport> {
  return { themeColor: themeColor((await look()).theme), viewportFit: 'cover' }
}
