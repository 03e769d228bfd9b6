import { SaxesParser } from 'saxes'
import { Unreadable } from './unreadable.ts'

/** `text`: all that stands in it and in no element of it. `line`: where it begins, from 1. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: XmlElement[]
  text: string
  line: number
}

/** Elements within elements: more than any format has that is read by its tree. */
const DEEPEST = 40

/**
 * The tree of a small XML file, read strictly. Throws Unreadable `damaged` with the line where it is not well formed, and `unsafe-xml`
 * where it has a document type: so no entities but those of XML itself, and nothing is looked up.
 */
export function xmlTree(text: string): XmlElement {
  const parser = new SaxesParser()
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  const damaged = () => new Unreadable('damaged', String(parser.line))
  const addText = (text: string) => {
    const top = open.at(-1)
    if (top) top.text += text
  }
  parser.on('error', () => {
    throw damaged()
  })
  parser.on('doctype', () => {
    throw new Unreadable('unsafe-xml', String(parser.line))
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: XmlElement = { name, attributes, children: [], text: '', line: parser.line }
    open.at(-1)?.children.push(element)
    root ??= element
    if (open.push(element) > DEEPEST) throw damaged()
  })
  parser.on('closetag', () => {
    open.pop()
  })
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text).close()
  if (root === null) throw damaged()
  return root
}

export const childrenNamed = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter(child => child.name === name)

export const childNamed = (element: XmlElement, name: string): XmlElement | null =>
  element.children.find(child => child.name === name) ?? null
