import { dropAroundArticle } from './article.ts'
import { assemble } from './assemble.ts'
import { MAX_ARTICLE_NODES } from './limits.ts'
import { oneLine } from './lines.ts'
import { pagePieces } from './page-pieces.ts'
import { parseHtml } from './parse-html.ts'
import type { Piece } from './piece.ts'
import { dateIn, type Known } from './propose.ts'
import type { SourceText } from './source-text.ts'

/**
 * The text of a web page whose characters are decoded. What is not of its article is dropped, each in its place.
 * `address`: where it was found; its host is proposed as the publisher, if the page names none. Throws Unreadable.
 */
export async function readHtml(html: string, { address }: { address?: string } = {}): Promise<SourceText> {
  const { document, tags } = await parseHtml(html)
  const known = knownOf(document, address)
  const pieces = pagePieces(document.body ?? document.documentElement)
  const texts = pieces.reduce((sum, { nodes }) => sum + nodes.length, 0)
  const judged =
    Math.max(tags, texts) > MAX_ARTICLE_NODES ? pieces : await dropAroundArticle(pieces, document)
  return assemble(judged, known)
}

/** The paragraphs of HTML that is all text, as other formats are turned into. */
export async function htmlPieces(html: string): Promise<Piece[]> {
  const { document } = await parseHtml(html)
  return pagePieces(document.body ?? document.documentElement).map(({ nodes: _, ...piece }) => piece)
}

/** What a page says about itself in its head. */
function knownOf(document: Document, address: string | undefined): Known {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase()
    const content = oneLine(meta.getAttribute('content') ?? '')
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
  }
  const first = (...names: string[]) =>
    names.map(name => metas.get(name)).find(content => content !== undefined) ?? null
  const named = first('og:title', 'articletitle', 'dc.title')
  const title = named ?? oneLine(document.querySelector('title')?.textContent ?? '')
  return {
    title: withoutSite(title) || null,
    isTitleSure: named !== null,
    publisher: first('contentsource', 'source', 'og:site_name', 'sitename') ?? hostOf(address),
    author: first('author', 'article:author', 'dc.creator'),
    date: dateIn(
      first(
        'article:published_time',
        'pubdate',
        'publishdate',
        'publish_time',
        'dc.date',
        'date',
        'og:pubdate',
      ),
    ),
  }
}

/** The title without the name of its site behind it: `…_新华网`, `… - 中国政府网`, `… | Xinhua`. */
function withoutSite(title: string): string {
  const [head = ''] = title.split(/\s*[_|｜]\s*|\s+[-–—]{1,2}\s+|[-—]{1,2}(?=[\p{Script=Han}]{2,8}$)/u)
  return head.length >= 4 ? head : title
}

function hostOf(address: string | undefined): string | null {
  return address !== undefined && URL.canParse(address)
    ? new URL(address).hostname.replace(/^www\./, '')
    : null
}
