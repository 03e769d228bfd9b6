import { assemble } from './assemble.ts'
import { dateIn, type Known } from './propose.ts'
import { htmlPieces } from './read-html.ts'
import type { SourceText } from './source-text.ts'

const frontMatter = /^---\r?\n([\s\S]{0,10000}?)\r?\n---(?:\r?\n|$)/

/** A Markdown text; its front matter is what it says about itself. Throws Unreadable. */
export async function readMarkdown(text: string): Promise<SourceText> {
  const { Marked } = await import('marked')
  const matter = frontMatter.exec(text)
  const html = await new Marked({ gfm: true }).parse(matter ? text.slice(matter[0].length) : text)
  return assemble(await htmlPieces(html), knownOf(matter?.[1] ?? ''))
}

function knownOf(matter: string): Known {
  const value = (name: string) => {
    const found = new RegExp(`^${name}\\s*:[ \\t]*(.+)$`, 'im').exec(matter)?.[1]?.trim()
    return found?.replace(/^(["'])(.*)\1$/, '$2') || null
  }
  return {
    title: value('title'),
    isTitleSure: true,
    author: value('author'),
    publisher: value('(?:publisher|source)'),
    date: dateIn(value('date')),
  }
}
