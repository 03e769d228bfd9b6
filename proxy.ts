import { NextRequest, NextResponse } from 'next/server'
import { createProxy } from 'next-i18next/proxy'
import { refusalOf } from './app/request-guard.ts'
import { i18nConfig } from './i18n/config.ts'

const localise = createProxy(i18nConfig)

/** Before every page and action: who may ask, which language, and what a page may load. Routes of api/ guard themselves. */
export function proxy(request: NextRequest): NextResponse {
  const refused = refusalOf(request)
  if (refused) return NextResponse.json({ ok: false, code: `refused-${refused}` }, { status: 403 })
  const policy = contentSecurityPolicy(crypto.randomUUID())
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy) // Next takes the nonce for its own scripts from here
  const response = localise(new NextRequest(request, { headers })) as NextResponse
  response.headers.set('content-security-policy', policy)
  return response
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${development ? " 'unsafe-inline'" : ` 'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = {
  matcher: ['/((?!api/|_next/|fonts/|icon.svg|favicon.ico|manifest.webmanifest|robots.txt).*)'],
}
