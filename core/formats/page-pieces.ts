import { languageOf } from './language.ts'
import { oneLine, paragraphsOf } from './lines.ts'
import type { Piece } from './piece.ts'
import type { DropReason } from './source-text.ts'

/** A paragraph of a page, with the text nodes it is made of. */
export type PagePiece = Piece & { nodes: Text[] }

const blockTags = new Set(
  (
    'P DIV SECTION ARTICLE MAIN ASIDE HEADER FOOTER NAV H1 H2 H3 H4 H5 H6 UL OL LI DL DT DD TABLE CAPTION THEAD TBODY TFOOT TR TD TH BLOCKQUOTE PRE ' +
    'HR BR FIGURE FIGCAPTION FORM FIELDSET ADDRESS BODY CENTER DETAILS SUMMARY OPTION'
  ).split(' '),
)
const hiddenTags = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE SVG MATH IFRAME OBJECT SELECT TEXTAREA RT RP BUTTON'.split(' '),
)
const placesOf: Record<string, DropReason> = { NAV: 'navigation', FOOTER: 'footer' }

/** Share of a list's or a line's text in links from which it is a list of links, where there are at least three. */
const LINKED = 0.8
const LEAST_LINKS = 3

/** The paragraphs of a page in their order. Walks without recursion. */
export function pagePieces(root: Element): PagePiece[] {
  const pieces: PagePiece[] = []
  const placeIn = placesIn(bilingualRows(root))
  let nodes: Text[] = []
  let node: Node | null = root
  while (node) {
    const element: Element | null = node.nodeType === 1 ? (node as Element) : null
    if (element && isBlock(element)) flush()
    if (node.nodeType === 3) nodes.push(node as Text)
    const inside: Node | null = element && isHidden(element) ? null : node.firstChild
    node = inside ?? nextBehind(node)
  }
  flush()
  return pieces

  function flush() {
    if (nodes.length > 0) pieces.push(...piecesOf(nodes, placeIn))
    nodes = []
  }

  function nextBehind(from: Node): Node | null {
    let at: Node | null = from
    while (at && at !== root) {
      if (at.nodeType === 1 && isBlock(at as Element)) flush()
      if (at.nextSibling) return at.nextSibling
      at = at.parentNode
    }
    return null
  }
}

const isBlock = (element: Element) => blockTags.has(element.tagName.toUpperCase())

const isHidden = (element: Element) =>
  hiddenTags.has(element.tagName.toUpperCase()) ||
  element.hasAttribute('hidden') ||
  /display\s*:\s*none/i.test(element.getAttribute('style') ?? '')

/** What an element says about the text in it, by itself and by what it stands in. */
type Place = Omit<Piece, 'text'> & { isPre: boolean }

/** What the page says about the text in each of its elements, asked once. */
function placesIn(rows: ReadonlyMap<Element, number>): (element: Element) => Place {
  const known = new WeakMap<Element, Place>()
  return element => {
    const place = known.get(element) ?? placeOf(element, rows)
    known.set(element, place)
    return place
  }
}

function placeOf(element: Element, rows: ReadonlyMap<Element, number>): Place {
  const above = ancestorsOf(element)
  const tags = above.map(({ tagName }) => tagName.toUpperCase())
  const row = above.map(element => rows.get(element)).find(row => row !== undefined)
  const dropped = droppedBy(above, tags)
  return {
    isPre: tags.includes('PRE'),
    ...(tags.some(tag => /^H[1-6]$/.test(tag)) && { isHeading: true }),
    ...(row !== undefined && { row }),
    ...(dropped && { dropped }),
  }
}

function piecesOf(nodes: Text[], placeIn: (element: Element) => Place): PagePiece[] {
  const text = nodes.map(node => node.textContent ?? '').join('')
  const within = nodes.find(node => (node.textContent ?? '').trim() !== '')?.parentElement
  if (!within) return []
  const { isPre, ...about } = placeIn(within)
  const texts = isPre ? paragraphsOf(text) : [oneLine(text)]
  return texts.map(text => ({ ...about, nodes, text }))
}

function ancestorsOf(element: Element): Element[] {
  const above: Element[] = []
  for (let at: Element | null = element; at; at = at.parentElement) above.push(at)
  return above
}

function droppedBy(above: readonly Element[], tags: readonly string[]): DropReason | null {
  const place = tags.map(tag => placesOf[tag]).find(reason => reason !== undefined)
  if (place && !tags.includes('ARTICLE')) return place
  const list = above.find((_, at) => /^(?:UL|OL|DIV|TD|P|DL|CENTER)$/.test(tags[at] ?? ''))
  return list && isListOfLinks(list) ? 'link-list' : null
}

const judged = new WeakMap<Element, boolean>()

/** A list, or a line, that is links and little else. */
function isListOfLinks(element: Element): boolean {
  const known = judged.get(element)
  if (known !== undefined) return known
  const links = [...element.querySelectorAll('a[href]')]
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0)
  const all = links.length < LEAST_LINKS ? 0 : (element.textContent ?? '').replace(/\s+/g, '').length
  const is =
    links.length >= LEAST_LINKS &&
    linked >= all * LINKED &&
    !links.some(link => /[。！？]\s*$/u.test(link.textContent ?? ''))
  judged.set(element, is)
  return is
}

/** Whether two cells are one Chinese and one English. */
export function isPair(cells: readonly string[]): boolean {
  const languages = cells.filter(cell => cell.trim() !== '').map(languageOf)
  return languages.length === 2 && languages.includes('zh') && languages.includes('en')
}

/** The table rows of a page that hold a Chinese and an English cell, numbered, where most rows of the table do. */
function bilingualRows(root: Element): Map<Element, number> {
  const rows = new Map<Element, number>()
  for (const table of root.querySelectorAll('table')) {
    if (table.querySelector('table')) continue
    const all = [...table.querySelectorAll('tr')].filter(row => (row.textContent ?? '').trim() !== '')
    const pairs = all.filter(row => isPair(cellsOf(row)))
    if (pairs.length < all.length * 0.6 || (pairs.length < 2 && (table.textContent ?? '').length < 200))
      continue
    for (const row of pairs) rows.set(row, rows.size)
  }
  return rows
}

const cellsOf = (row: Element) =>
  [...row.querySelectorAll('td, th')]
    .map(cell => cell.textContent ?? '')
    .filter(cell => !/^[\s\d.、)）]*$/u.test(cell))
