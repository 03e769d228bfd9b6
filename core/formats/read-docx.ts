import { openArchive } from './archive.ts'
import { assemble } from './assemble.ts'
import { htmlPieces } from './read-html.ts'
import type { SourceText } from './source-text.ts'
import { firstTexts, xmlText } from './xml.ts'

/** Names that word processors give as the author or the title of themselves. */
const nobody =
  /^(?:user|users|admin|administrator|microsoft|微软用户|微软中国|windows 用户|windows user|hp|lenovo|pc|word 文档|文档\d*|untitled|python-docx|un-named)$/i

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='标题'] => h1:fresh",
]

/** A Word document. Pictures, headers and footers are left out. Throws Unreadable, or anything if it is damaged. */
export async function readDocx(bytes: Uint8Array): Promise<SourceText> {
  const [{ zipSync }, mammoth] = await Promise.all([import('fflate'), import('mammoth')])
  const parts = await openArchive(bytes, name => /\.(?:xml|rels)$/i.test(name))
  for (const [name, part] of parts) xmlText(part, name)
  // Packed again without packing, so that what mammoth inflates is what has been measured.
  const buffer = Buffer.from(zipSync(Object.fromEntries(parts), { level: 0 }))
  const { value } = await mammoth.default.convertToHtml(
    { buffer },
    {
      styleMap: styles,
      externalFileAccess: false,
      convertImage: mammoth.default.images.imgElement(async () => ({ src: '' })),
    },
  )
  return assemble(await htmlPieces(value), knownOf(parts.get('docProps/core.xml')))
}

function knownOf(core: Uint8Array | undefined) {
  if (!core) return {}
  const texts = firstTexts(xmlText(core, 'docProps/core.xml'), 'docProps/core.xml')
  const known = (name: string) => {
    const value = texts.get(name) ?? null
    return value === null || nobody.test(value) ? null : value
  }
  return { title: known('title'), author: known('creator') }
}
