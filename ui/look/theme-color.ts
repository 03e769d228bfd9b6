import type { Look } from './look.ts'

/** The paper of each theme, for the browser's own edges: a meta element cannot read a CSS variable. A test holds them to tokens.css. */
export const PAPER = { light: '#faf6ee', dark: '#1a1815', sepia: '#f0e4cb' } as const

/** What `<meta name="theme-color">` says. */
export function themeColor(theme: Look['theme']): string | { media: string; color: string }[] {
  if (theme !== 'system') return PAPER[theme]
  return [
    { media: '(prefers-color-scheme: light)', color: PAPER.light },
    { media: '(prefers-color-scheme: dark)', color: PAPER.dark },
  ]
}
