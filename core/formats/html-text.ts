import { parseHtml } from './parse-html.ts'

/** Elements that stand on lines of their own. */
const isBlock =
  /^(?:address|article|aside|blockquote|dd|div|dl|dt|figure|figcaption|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tr|ul)$/
const isMedia = /^(?:img|audio|video|embed|canvas|picture|source)$/
/** What is beside the text: readings above characters, and what is typed into. */
const isNoText = /^(?:rt|rp|input|select|textarea|button)$/

/** Signs by which a text is HTML: a tag, a comment, or a character that is named. */
const MARKUP = /<[a-z/!?]|&(?:#\d+|#x[\da-f]+|\w+);/i
/** What `parseHtml` takes away before it looks. */
const HIDDEN_MEDIA = /<(?:iframe|object|svg|math)[\s>]/i

/** The words of a stretch of HTML, a line a block; nothing in it is run. `hasMedia`: it shows or plays something besides. */
export async function htmlText(html: string): Promise<{ text: string; hasMedia: boolean }> {
  if (!MARKUP.test(html)) return { text: html, hasMedia: false }
  const { document } = await parseHtml(html)
  const found = { text: '', hasMedia: HIDDEN_MEDIA.test(html) }
  for (const node of document.body.childNodes) addNode(node, found)
  return found
}

const ELEMENT = 1
const TEXT = 3

function addNode(node: ChildNode, found: { text: string; hasMedia: boolean }): void {
  if (node.nodeType === TEXT) found.text += (node.textContent ?? '').replace(/\s+/g, ' ')
  if (node.nodeType !== ELEMENT) return
  const element = node as Element
  const name = element.localName.toLowerCase()
  if (isNoText.test(name)) return
  if (name === 'br') found.text += '\n'
  else if (isMedia.test(name)) {
    found.hasMedia = true
    found.text += element.getAttribute('alt') ?? ''
  } else {
    const between = isBlock.test(name) ? '\n' : name === 'td' || name === 'th' ? ' ' : ''
    found.text += between
    for (const child of element.childNodes) addNode(child, found)
    found.text += between
  }
}
