/** Texts for XML 1.0: signs of markup escaped, what no XML may hold left out. */
const escapeXml = (text: string) =>
  text
    .toWellFormed()
    .replace(/[[\p{Cc}--[\t\n\r]]\uFFFE\uFFFF]/gv, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')

const attribute = ([name, value]: [string, string | number]) =>
  ` ${name}="${escapeXml(String(value)).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`

/** A piece of XML that is written already. */
export type Xml = { xml: string }

/** An element with its attributes and what is in it; texts are escaped. */
export function element(
  name: string,
  attributes: Record<string, string | number> = {},
  ...inside: (Xml | string)[]
): Xml {
  const open = name + Object.entries(attributes).map(attribute).join('')
  const content = inside.map(one => (typeof one === 'string' ? escapeXml(one) : one.xml))
  if (content.length === 0) return { xml: `<${open}/>` }
  const isBlock = inside.every(one => typeof one !== 'string')
  const lines = isBlock ? `\n${content.map(indent).join('\n')}\n` : content.join('')
  return { xml: `<${open}>${lines}</${name}>` }
}

/** Only lines that begin with a tag: those of a text stay as they are. */
const indent = (xml: string) => xml.replace(/^(?= *<)/gm, '  ')

export const xmlDocument = ({ xml }: Xml) => `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n`
