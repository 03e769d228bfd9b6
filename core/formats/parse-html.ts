import { MAX_DEPTH } from './limits.ts'
import { Unreadable } from './unreadable.ts'

const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]{0,30})(?=[\s/>])/g
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/
const closesItself = /^(?:p|li|td|th|tr|dd|dt|option|tbody|thead|colgroup)$/
const isInline =
  /^(?:a|abbr|b|big|cite|code|em|font|i|ins|label|mark|q|s|small|span|strike|strong|sub|sup|tt|u|var)$/

/** Signs `<` that begin no tag: each makes a node, and a page has few. */
const MOST_STRAY = 100_000

const countOf = (pattern: RegExp, text: string) => text.match(pattern)?.length ?? 0

/** The document of a page, with nothing in it run or fetched. `tags`: how many there are. */
export async function parseHtml(html: string): Promise<{ document: Document; tags: number }> {
  const { DOMParser } = await import('linkedom')
  if (countOf(/<(?![a-z/!?])/gi, html) > MOST_STRAY) throw new Unreadable('damaged')
  const { shallow, tags } = keepShallow(withoutScripts(html))
  const inner = shallow.replace(/<\/?(?:html|head|body)(?=[\s/>])[^>]*>/gi, '')
  const whole = `<html><head></head><body>${inner}</body></html>`
  return { document: new DOMParser().parseFromString(whole, 'text/html') as unknown as Document, tags }
}

/** Scripts, styles and comments hold no text; cut first, they cannot hide tags either. One that never ends takes the rest. */
function withoutScripts(html: string): string {
  const kept: string[] = []
  let place = 0
  const begin = /<!--|<(script|style|template|svg|noscript|iframe|object|math)(?=[\s/>])/gi
  for (let found = begin.exec(html); found; found = begin.exec(html)) {
    kept.push(html.slice(place, found.index))
    const end = found[1] === undefined ? /-->/g : new RegExp(`</${found[1]}\\s*>`, 'gi')
    end.lastIndex = found.index + found[0].length
    const ended = end.exec(html)
    place = ended ? end.lastIndex : html.length
    begin.lastIndex = place
  }
  return kept.join('') + html.slice(place)
}

/** The page with no element deeper than `MAX_DEPTH`: trees are walked by recursion in other people's code. */
function keepShallow(html: string): { shallow: string; tags: number } {
  const kept: string[] = []
  const open: string[] = []
  const skipped = new Map<string, number>()
  let place = 0
  let tags = 0
  for (const found of html.matchAll(tag)) {
    const name = found[2]?.toLowerCase() ?? ''
    tags++
    if (isVoid.test(name)) continue
    const isSkipped = found[1] === '/' ? leave(name) : !enter(name)
    if (!isSkipped || found.index < place) continue
    const end = html.indexOf('>', found.index)
    kept.push(html.slice(place, found.index), isInline.test(name) ? '' : '<br>')
    place = end === -1 ? html.length : end + 1
  }
  return { shallow: kept.join('') + html.slice(place), tags }

  function enter(name: string): boolean {
    if (closesItself.test(name) && open.at(-1) === name) open.pop()
    if (open.length < MAX_DEPTH) return open.push(name) > 0
    skipped.set(name, (skipped.get(name) ?? 0) + 1)
    return false
  }

  /** Whether the end tag is that of a skipped element. */
  function leave(name: string): boolean {
    const count = skipped.get(name) ?? 0
    if (count > 0) skipped.set(name, count - 1)
    else if (open.includes(name)) open.length = open.lastIndexOf(name)
    return count > 0
  }
}
