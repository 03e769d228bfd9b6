import { assemble } from './assemble.ts'
import { languageOf } from './language.ts'
import { MAX_CHARACTERS, MAX_PAGES } from './limits.ts'
import { linesOf, type PdfItem, type PdfLine } from './pdf-page.ts'
import { paragraphsOfPages } from './pdf-paragraphs.ts'
import type { SourceText } from './source-text.ts'
import { Unreadable } from './unreadable.ts'

/** Titles that programs give of themselves, or of the file they printed. */
const noTitle = /^(?:untitled|无标题|microsoft word\b.*|.*\.(?:docx?|pdf|indd|html?|wps|txt))$/i

/** A PDF with text in it; pictures of text have none. Throws Unreadable, or anything if it is damaged. */
export async function readPdf(bytes: Uint8Array): Promise<SourceText> {
  const { getDocumentProxy } = await import('unpdf')
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWorkerFetch: false,
    enableXfa: false,
    disableAutoFetch: true,
    disableStream: true,
    stopAtErrors: false,
    standardFontDataUrl: undefined,
    cMapUrl: undefined,
  } as Parameters<typeof getDocumentProxy>[1]).catch(refuse)
  try {
    if (pdf.numPages > MAX_PAGES) throw new Unreadable('too-many-pages', String(pdf.numPages))
    const pages = await linesOfPages(pdf)
    if (!pages.flat().some(line => languageOf(line.text))) throw new Unreadable('no-text')
    const info: { Title?: unknown; Author?: unknown } = (await pdf.getMetadata()).info
    return assemble(paragraphsOfPages(pages), { title: known(info.Title), author: known(info.Author) })
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function refuse(error: unknown): never {
  const name = error instanceof Error ? error.name : ''
  throw new Unreadable(name === 'PasswordException' ? 'password' : 'damaged')
}

type Pdf = Awaited<ReturnType<typeof import('unpdf').getDocumentProxy>>

async function linesOfPages(pdf: Pdf): Promise<PdfLine[][]> {
  const pages: PdfLine[][] = []
  let length = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    const placed = items.flatMap(item => ('str' in item ? [placedItem(item)] : []))
    length += placed.reduce((sum, { str }) => sum + str.length, 0)
    if (length > MAX_CHARACTERS) throw new Unreadable('too-long')
    pages.push(linesOf(placed))
    page.cleanup()
  }
  return pages
}

type TextItem = { str: string; transform: number[]; width: number; hasEOL: boolean }

function placedItem({ str, transform, width, hasEOL }: TextItem): PdfItem {
  const [, , c = 0, d = 0, x = 0, y = 0] = transform
  return { str, x, y, width, size: Math.hypot(c, d) || 1, hasEOL }
}

const known = (value: unknown) =>
  typeof value === 'string' && value.trim() !== '' && !noTitle.test(value.trim()) ? value.trim() : null
