import type { Look } from './look.ts'

/** The paper of each theme, for the browser's own edges: a meta element cannot read a CSS variable. A test holds them to tokens.css. */
export const PAPER = { light: '#FAF6EE', dark: '#1A1815', sepia: '#F0E4CB' } as const

/** What `<meta name="theme-color">` says. */
export function themeColor(theme: Look['theme']): string | { media: string; color: string }[] {
  if (theme !== 'system') return PAPER[theme]
  return [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ]
}
