import type { PagePiece } from './page-pieces.ts'

/** Share of a page's sentences that an article must hold, to be believed. */
const LEAST_SHARE = 0.5
/** Text a page must have for an article to be looked for, in UTF-16 units. */
const LEAST_TEXT = 400

/**
 * The pieces with those outside the page's article dropped, as far as an article is found that holds most of the page's
 * sentences; headings that repeat the title and what stands in the article stay. Changes the document.
 */
export async function dropAroundArticle(pieces: PagePiece[], document: Document): Promise<PagePiece[]> {
  if (lengthOf(pieces) < LEAST_TEXT) return pieces
  const { Readability } = await import('@mozilla/readability')
  const pageTitle = document.querySelector('title')?.textContent ?? ''
  const nodes = markNodes(pieces, document)
  const article = new Readability(document, { serializer: element => element as Element }).parse()
  if (!article?.content) return pieces
  const kept = new Set<Text>()
  for (const span of article.content.querySelectorAll('[data-at]')) {
    const node = nodes[Number(span.getAttribute('data-at'))]
    if (node) kept.add(node)
  }
  const title = squeezed(`${article.title ?? ''}\n${pageTitle}`)
  const isKept = (piece: PagePiece) => piece.nodes.some(node => kept.has(node)) || isTitle(piece, title)
  const sentences = pieces.filter(isSentence)
  if (lengthOf(sentences.filter(isKept)) < lengthOf(sentences) * LEAST_SHARE) return pieces
  return pieces.map(piece =>
    isKept(piece) ? piece : { ...piece, dropped: piece.dropped ?? 'outside-article' },
  )
}

const lengthOf = (pieces: readonly PagePiece[]) => pieces.reduce((sum, { text }) => sum + text.length, 0)

const squeezed = (text: string) => text.replace(/[\s\p{P}]+/gu, '')

const isTitle = ({ isHeading, text }: PagePiece, title: string) => {
  const own = squeezed(text)
  return own.length >= 4 && title.includes(own) && (isHeading === true || own.length >= title.length * 0.3)
}

const isSentence = ({ text }: PagePiece) => text.length >= 30 && /[。！？.!?;；]/u.test(text)

/** Puts every text node into a span with its number, by which it is known in the article. */
function markNodes(pieces: readonly PagePiece[], document: Document): Text[] {
  const nodes = [...new Set(pieces.flatMap(piece => piece.nodes))]
  for (const [at, node] of nodes.entries()) {
    const span = document.createElement('span')
    span.setAttribute('data-at', String(at))
    node.replaceWith(span)
    span.append(node)
  }
  return nodes
}
