'use client'
import { formatLook, LOOK_COOKIE, type Look, parseLook } from './look.ts'

const ONE_YEAR = 365 * 24 * 60 * 60

/** The look as the page has it now, read from its cookie. */
export function currentLook(): Look {
  const entry = document.cookie.split('; ').find(part => part.startsWith(`${LOOK_COOKIE}=`))
  return parseLook(entry ? decodeURIComponent(entry.slice(LOOK_COOKIE.length + 1)) : undefined)
}

/** Shows a changed look at once and remembers it. */
export function changeLook(change: Partial<Look>): Look {
  const look = { ...currentLook(), ...change }
  // biome-ignore lint/suspicious/noDocumentCookie: CookieStore is not in every browser yet
  document.cookie = `${LOOK_COOKIE}=${encodeURIComponent(formatLook(look))}; path=/; max-age=${ONE_YEAR}; samesite=lax`
  applyLook(look)
  return look
}

function applyLook(look: Look): void {
  const root = document.documentElement
  if (look.theme === 'system') delete root.dataset.theme
  else root.dataset.theme = look.theme
  root.dataset.size = look.size
  root.dataset.layout = look.layout
  root.dataset.pinyin = look.pinyin
  root.dataset.keys = look.keys
}
