import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { encodeUtf16 } from '#tests/support/encode-as.ts'
import { paragraphs, title } from '#tests/support/format-texts.ts'
import { readHtml } from './read-html.ts'
import { readPasted, readSource } from './read-source.ts'
import type { SourceText } from './source-text.ts'

const folder = new URL('../../tests/fixtures/formats/', import.meta.url)
const file = (name: string) => new Uint8Array(readFileSync(new URL(name, folder)))
const bytes = (text: string) => strToU8(text)

async function textOf(name: string): Promise<SourceText> {
  const read = await readSource(file(name), name)
  if (!read.ok) throw new Error(`${name}: ${read.code}`)
  return read.source
}

const kept = ({ blocks }: SourceText) => blocks.filter(block => block.dropped === null)
const body = (source: SourceText, language: 'zh' | 'en') =>
  kept(source)
    .filter(block => block.language === language && block.kind === 'paragraph')
    .map(({ text }) => text.replaceAll('（记者 林远）', '（记者林远）'))
const zh = paragraphs.map(({ zh }) => zh.replaceAll('（记者 林远）', '（记者林远）'))
const en = paragraphs.map(({ en }) => en)

describe('A file of each format', () => {
  it.each([
    'saved-page.txt',
    'gb18030.txt',
    'utf-16.txt',
    'report.md',
    'page.html',
    'gb2312.html',
    'report.docx',
    'book.epub',
  ])('gives every paragraph and no other: %s', async name => {
    const source = await textOf(name)
    expect(body(source, 'zh')).toEqual(zh)
    expect(source.arrangement).toBe('chinese')
    expect(source.proposed).toMatchObject({
      title: title.zh,
      author: '林远',
      place: '青溪',
      publisher: '新华社',
    })
  })

  it('joins the lines of a PDF over its pages, and drops running heads and page numbers', async () => {
    const source = await textOf('report.pdf')
    expect(body(source, 'zh')).toEqual([...zh, ...zh, ...zh, ...zh])
    expect(source.blocks.filter(block => block.dropped !== null).map(block => block.dropped)).toEqual(
      Array.from({ length: 3 }, () => ['running-head', 'page-number']).flat(),
    )
  })

  it.each(['english.txt', 'english.pdf'])('joins the broken lines of English: %s', async name => {
    expect(body(await textOf(name), 'en').slice(0, en.length)).toEqual(en)
  })

  it('joins sentences over subtitles', async () => {
    expect(kept(await textOf('talk.srt')).map(({ text }) => text)).toEqual([
      '各位乡亲，今天我们来说说供水的事。',
      '这件事拖了很多年，现在终于开工了。',
      '大家有什么意见，请尽管提出来。',
    ])
  })

  it('reads traditional Chinese in Big5', async () => {
    const read = await readSource(file('big5.txt'), 'big5.txt')
    expect(read).toMatchObject({
      ok: true,
      encoding: 'big5',
      source: { proposed: { title: '青溪縣推進鄉村供水一體化' } },
    })
  })
})

describe('A bilingual file', () => {
  it.each([
    ['turns.txt', 'turns'],
    ['turns.docx', 'turns'],
    ['columns.txt', 'columns'],
    ['columns.md', 'columns'],
    ['columns.html', 'columns'],
    ['columns.docx', 'columns'],
    ['memory.tmx', 'units'],
  ])('has its rows: %s', async (name, arrangement) => {
    const source = await textOf(name)
    expect(source.arrangement).toBe(arrangement)
    const pairs = paragraphs.map(({ zh, en }) => {
      const row = kept(source).find(({ text }) => text === zh)?.row
      return [row !== null && row !== undefined, kept(source).find(({ text }) => text === en)?.row === row]
    })
    expect(pairs).toEqual(paragraphs.map(() => [true, true]))
  })

  it('is not one for a title in English', () => {
    const read = readPasted([title.zh, title.en, ...paragraphs.map(({ zh }) => zh)].join('\n'))
    expect(read).toMatchObject({
      ok: true,
      source: { arrangement: 'chinese', proposed: { title: title.zh, titleEn: title.en } },
    })
  })

  it('in subtitles has a row for what is joined', async () => {
    const source = await textOf('bilingual.srt')
    expect(source.blocks.map(({ row, language }) => `${row}${language}`)).toEqual([
      '0zh',
      '0en',
      '1zh',
      '1en',
    ])
  })
})

describe('A page', () => {
  it('keeps what stands around its article as dropped blocks in their place', async () => {
    const { blocks } = await textOf('page.html')
    const reasons = blocks.map(({ dropped }) => dropped)
    expect(reasons.slice(0, 6)).toEqual(Array(6).fill('link-list'))
    expect(reasons.at(-1)).toBe('footer')
    expect(blocks.some(({ text }) => text.includes('脚本'))).toBe(false)
  })

  it('ten thousand elements deep is read', async () => {
    const { blocks } = await readHtml(
      `<body>${'<div>'.repeat(100_000)}深处有一段文字。${'</div>'.repeat(100_000)}<p>后面还有。</p>`,
    )
    expect(blocks.map(({ text }) => text)).toEqual(['深处有一段文字。', '后面还有。'])
  }, 20_000)
})

const cut = (name: string, share: number) => file(name).subarray(0, Math.floor(file(name).length * share))
const docxWith = (part: string, content: string) =>
  zipSync({ ...unzipSync(file('report.docx')), [part]: bytes(content) })
const bomb = () => zipSync({ 'word/document.xml': new Uint8Array(60_000_000) }, { level: 9 })
const manyEntries = () =>
  zipSync(Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`${at}.xml`, bytes('x')])))
const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at * at * 31 + at * 7) % 256)

describe('A malformed file ends in a clear code', () => {
  it.each<[string, () => Uint8Array, string, string]>([
    ['nothing', () => new Uint8Array(), 'a.txt', 'empty'],
    ['white space', () => bytes(' \n\t\n'), 'a.txt', 'empty'],
    ['nothing, as a docx', () => new Uint8Array(), 'a.docx', 'empty'],
    ['an archive without entries', () => zipSync({}), 'a.docx', 'empty'],
    ['digits and signs', () => bytes('1234 - 5678'), 'a.txt', 'no-text'],
    ['a page of tags', () => bytes('<html><body><p></p><img src=x></body></html>'), 'a.html', 'no-text'],
    ['a scanned PDF', () => file('scanned.pdf'), 'a.pdf', 'no-text'],
    [
      'TMX without Chinese and English',
      () => bytes('<tmx><body><tu><tuv xml:lang="fr"><seg>Bonjour</seg></tuv></tu></body></tmx>'),
      'a.tmx',
      'no-text',
    ],
    ['a PDF with a password', () => file('password.pdf'), 'a.pdf', 'password'],
    [
      'a docx with a password',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...encodeUtf16('EncryptedPackage', 'le').subarray(2)]),
      'a.docx',
      'password',
    ],
    ['an old Word file', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'a.doc', 'unsupported'],
    ['RTF', () => bytes('{\\rtf1\\ansi text}'), 'a.doc', 'unsupported'],
    [
      'a picture',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      'a.txt',
      'unsupported',
    ],
    ['a picture named pdf', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'a.pdf', 'unsupported'],
    ['a gzip file', () => new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]), 'a.txt', 'unsupported'],
    ['another archive', () => zipSync({ 'a.txt': bytes('文字') }), 'a.epub', 'unsupported'],
    [
      'an archive in an archive',
      () => zipSync({ 'a.zip': zipSync({ 'a.txt': bytes('文字') }) }),
      'a.zip',
      'unsupported',
    ],
    [
      'a workbook',
      () => zipSync({ '[Content_Types].xml': bytes('<x/>'), 'xl/workbook.xml': bytes('<x/>') }),
      'a.docx',
      'unsupported',
    ],
    ['bytes of no meaning', () => noise, 'a.txt', 'binary'],
    ['zeros', () => new Uint8Array(1_000), 'a.txt', 'binary'],
    ['a docx cut at its middle', () => cut('report.docx', 0.5), 'a.docx', 'damaged'],
    ['a docx cut near its end', () => cut('report.docx', 0.97), 'a.docx', 'damaged'],
    [
      'a docx with broken XML',
      () => docxWith('word/document.xml', '<w:document><w:body><w:p'),
      'a.docx',
      'damaged',
    ],
    [
      'a docx with entities of its own',
      () => docxWith('word/document.xml', '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'),
      'a.docx',
      'unsafe-xml',
    ],
    ['an epub cut at its middle', () => cut('book.epub', 0.5), 'a.epub', 'damaged'],
    [
      'an epub without its package',
      () =>
        zipSync({
          'META-INF/container.xml': bytes('<container><rootfile full-path="none.opf"/></container>'),
        }),
      'a.epub',
      'damaged',
    ],
    [
      'an epub with a container of nothing',
      () => zipSync({ 'META-INF/container.xml': bytes('<container/>') }),
      'a.epub',
      'damaged',
    ],
    ['a PDF of its first bytes', () => cut('report.pdf', 0.01), 'a.pdf', 'damaged'],
    ['a PDF that is only a name', () => bytes('%PDF-1.7\n'), 'a.pdf', 'damaged'],
    ['TMX cut at its middle', () => cut('memory.tmx', 0.5), 'a.tmx', 'damaged'],
    [
      'TMX with entities of its own',
      () => bytes('<!DOCTYPE tmx [<!ENTITY a "ha">]><tmx><body/></tmx>'),
      'a.tmx',
      'unsafe-xml',
    ],
    ['an archive that inflates to 60 MB', bomb, 'a.docx', 'zip-bomb'],
    ['an archive of 5,001 entries', manyEntries, 'a.epub', 'zip-bomb'],
    ['a file of more than 20 MB', () => new Uint8Array(20 * 1024 * 1024 + 1), 'a.txt', 'too-big'],
    ['a text of more than 5,000,000 characters', () => bytes('a'.repeat(5_000_001)), 'a.txt', 'too-long'],
  ])(
    '%s',
    async (_, make, name, code) => {
      expect(await readSource(make(), name)).toMatchObject({ ok: false, code })
    },
    20_000,
  )

  it.each(['report.docx', 'book.epub', 'report.pdf', 'page.html', 'memory.tmx', 'gb18030.txt', 'talk.srt'])(
    'or in a document, wherever it is cut or changed: %s',
    async name => {
      for (const share of [0.2, 0.6, 0.9])
        expect(typeof (await readSource(cut(name, share), name)).ok).toBe('boolean')
      const changed = file(name)
      for (let at = 50; at < changed.length; at += 97) changed[at] = 0x41
      expect(typeof (await readSource(changed, name)).ok).toBe('boolean')
    },
    30_000,
  )
})

it.each([
  ['report.docx', 'a.txt', 'docx'],
  ['page.html', 'a.doc', 'html'],
  ['report.pdf', 'a.epub', 'pdf'],
  ['book.epub', 'a.docx', 'epub'],
  ['memory.tmx', 'a.xml', 'tmx'],
  ['talk.srt', 'a.txt', 'srt'],
  ['saved-page.txt', 'a.pdf', 'txt'],
])('%s is read though it is called %s', async (name, called, format) => {
  expect(await readSource(file(name), called)).toMatchObject({ ok: true, format })
})

it('the encoding that a person chooses overrules the guess', async () => {
  const read = await readSource(file('big5.txt'), 'big5.txt', { encoding: 'gb18030' })
  expect(read).toMatchObject({ ok: true, encoding: 'gb18030' })
})

const line = fc.string({ unit: fc.constantFrom(...'天地人和。，！一二a b1—|第页 \t〉-'), maxLength: 90 })

it('no text of a plain text is lost: it is in the blocks, kept or dropped, in its order', () => {
  const squeezed = (text: string) => text.replace(/\s+/gu, '')
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), fc.constantFrom('\n', '\r\n', '\n\n'), (lines, end) => {
      const text = lines.join(end)
      const read = readPasted(text)
      fc.pre(read.ok && read.source.arrangement !== 'columns')
      if (!read.ok) return
      expect(squeezed(read.source.blocks.map(block => block.text).join(''))).toBe(squeezed(text))
      expect(read.source.blocks.every(block => !block.text.includes('\n'))).toBe(true)
    }),
  )
})
