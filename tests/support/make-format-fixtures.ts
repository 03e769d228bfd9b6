import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { strToU8, type Zippable, zipSync } from 'fflate'
import { encodeAs, encodeUtf16 } from './encode-as.ts'
import { around, paragraphs, title, traditional } from './format-texts.ts'

// Writes tests/fixtures/formats. `node tests/support/make-format-fixtures.ts`, with Chromium and qpdf installed.

const folder = new URL('../fixtures/formats/', import.meta.url)
const save = (name: string, data: string | Uint8Array) => writeFileSync(new URL(name, folder), data)
/** A time in every archive, so that the same texts make the same bytes. */
const zip = (entries: Record<string, string>, first: Zippable = {}) =>
  zipSync(
    { ...first, ...Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])) },
    { mtime: new Date('2024-03-06T00:00:00') },
  )

const zh = paragraphs.map(({ zh }) => zh)
const en = paragraphs.map(({ en }) => en)
const turns = [title, ...paragraphs].flatMap(({ zh, en }) => [zh, en])
const lines = [...around.before, title.zh, ...zh.map(text => `　　${text}`), ...around.after].join('\n')

save('saved-page.txt', lines)
save('gb18030.txt', encodeAs(lines, 'gb18030'))
save('big5.txt', encodeAs([traditional.title, ...traditional.paragraphs].join('\r\n'), 'big5'))
save('utf-16.txt', encodeUtf16([title.zh, ...zh].join('\r\n'), 'le'))
save('english.txt', wrapped([title.en, ...en]))
save('turns.txt', turns.join('\n\n'))
save('columns.txt', [title, ...paragraphs].map(({ zh, en }, at) => `${at}\t${zh}\t${en}`).join('\n'))
save('report.md', markdown())
save(
  'columns.md',
  ['| 中文 | English |', '| --- | --- |', ...paragraphs.map(({ zh, en }) => `| ${zh} | ${en} |`)].join('\n'),
)
save('page.html', page())
save('gb2312.html', encodeAs(page().replace('utf-8', 'gb2312'), 'gb18030'))
save(
  'columns.html',
  `<!doctype html><meta charset="utf-8"><title>${title.zh}</title><h1>${title.zh}</h1>${table()}`,
)
save(
  'talk.srt',
  subtitles([
    '各位乡亲，今天我们来说说供水的事。',
    '这件事拖了很多年，',
    '现在终于开工了。',
    '大家有什么意见，',
    '请尽管提出来。',
  ]),
)
save(
  'bilingual.srt',
  subtitles([
    '各位乡亲，今天我们来说说供水的事。\nFriends, today we talk about water.',
    '这件事拖了很多年，\nThis has been delayed for years,',
    '现在终于开工了。\nand now at last work has begun.',
  ]),
)
save('memory.tmx', tmx())
save('report.docx', docx(`${heading(title.zh)}${zh.map(paragraph).join('')}`))
save('turns.docx', docx(turns.map(paragraph).join('')))
save('columns.docx', docx(`${heading(title.zh)}${wordTable()}`))
save('book.epub', epub())
await savePdfs()

function wrapped(texts: readonly string[]): string {
  return texts
    .map(text => {
      const rows = ['']
      for (const word of text.split(' ')) {
        const row = rows.at(-1) ?? ''
        if (row === '') rows[rows.length - 1] = word
        else if (row.length + word.length < 68) rows[rows.length - 1] = `${row} ${word}`
        else rows.push(word)
      }
      return rows.join('\n')
    })
    .join('\n\n')
}

function markdown(): string {
  const [first = '', ...rest] = zh
  return `---\ntitle: ${title.zh}\nauthor: 林远\ndate: 2024-03-06\n---\n\n# ${title.zh}\n\n${first}\n\n## 一、开工\n\n${rest.map(text => text.replace('，', '，**').replace('。', '**。')).join('\n\n')}\n`
}

function table(): string {
  return `<table>${paragraphs.map(({ zh, en }) => `<tr><td>${zh}</td><td>${en}</td></tr>`).join('')}</table>`
}

function page(): string {
  const links = (names: string[]) =>
    `<ul>${names.map(name => `<li><a href="/${name.length}">${name}</a></li>`).join('')}</ul>`
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title.zh}_青溪日报</title>
<meta name="author" content="林远"><meta property="og:site_name" content="青溪日报"><meta name="PubDate" content="2024-03-06 18:20">
<script>document.write('<p>脚本不该运行</p>')</script><style>p { color: red }</style></head><body>
<div class="nav">${links(['首页', '新闻', '财经', '教育', '专题', '视频'])}</div>
<div class="crumbs"><a href="/">首页</a> &gt; <a href="/x">新闻</a> &gt; 正文</div>
<div class="main"><h1>${title.zh}</h1><div class="info">2024-03-06 18:20　来源：青溪日报　责任编辑：陈立</div>
<div class="content">${zh.map(text => `<p>　　${text}</p>`).join('\n')}</div><div class="share">分享到：微信 微博</div></div>
<div class="sidebar"><h3>热点新闻</h3>${links(['山区小学用上了太阳能', '春耕备耕走访记', '老街改造三问', '夜班公交开通'])}</div>
<footer><p>版权所有 青溪日报社　京ICP备00000000号</p></footer></body></html>`
}

function subtitles(cues: readonly string[]): string {
  const at = (second: number) => `00:00:${String(second).padStart(2, '0')},000`
  return cues
    .map((cue, n) => `${n + 1}\r\n${at(n * 3)} --> ${at(n * 3 + 2)}\r\n<i>${cue}</i>\r\n`)
    .join('\r\n')
}

function tmx(): string {
  const units = paragraphs.map(
    ({ zh, en }, at) =>
      `<tu tuid="${at}"><tuv xml:lang="en-US"><seg>${en}</seg></tuv><tuv xml:lang="zh-CN"><seg><bpt i="1">{b}</bpt>${zh}<ept i="1">{/b}</ept></seg></tuv></tu>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="zh-CN" segtype="paragraph" datatype="plaintext" adminlang="en" o-tmf="x" creationtool="hand" creationtoolversion="1"><prop type="title">${title.zh}</prop></header><body>${units.join('\n')}</body></tmx>\n`
}

function heading(text: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
}

function paragraph(text: string): string {
  const middle = Math.floor(text.length / 2)
  return `<w:p><w:r><w:t xml:space="preserve">${text.slice(0, middle)}</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text.slice(middle)}</w:t></w:r></w:p>`
}

function wordTable(): string {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
  return `<w:tbl>${paragraphs.map(({ zh, en }) => `<w:tr>${cell(zh)}${cell(en)}</w:tr>`).join('')}</w:tbl>`
}

function docx(body: string): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
  const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${head}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'word/document.xml': `${head}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title.zh}</dc:title><dc:creator>微软用户</dc:creator></cp:coreProperties>`,
  })
}

function epub(): Uint8Array {
  const xhtml = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><a id="top"/>${body}</body></html>`
  const chapters = [zh.slice(0, 3), zh.slice(3)]
  const item = (id: string, more = '') =>
    `<item id="${id}" href="text/${id}.xhtml" media-type="application/xhtml+xml"${more}/>`
  return zip(
    {
      'META-INF/container.xml':
        '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title.zh}</dc:title><dc:creator>林远</dc:creator><dc:publisher>青溪出版社</dc:publisher><dc:date>2024-03</dc:date><dc:language>zh</dc:language></metadata><manifest>${item('c2')}${item('nav', ' properties="nav"')}${item('c1')}</manifest><spine><itemref idref="nav"/><itemref idref="c1"/><itemref idref="c2"/></spine></package>`,
      'OEBPS/text/nav.xhtml': xhtml(
        '<nav><ol><li><a href="c1.xhtml">第一章　开工</a></li><li><a href="c2.xhtml">第二章　通水</a></li></ol></nav>',
      ),
      ...Object.fromEntries(
        chapters.map((texts, at) => [
          `OEBPS/text/c${at + 1}.xhtml`,
          xhtml(
            `<h1>${['第一章　开工', '第二章　通水'][at]}</h1>${texts.map(text => `<p>${text}</p>`).join('')}`,
          ),
        ]),
      ),
    },
    { mimetype: [strToU8('application/epub+zip'), { level: 0 }] },
  )
}

async function savePdfs() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const tab = await browser.newPage()
  const print = async (html: string, furniture: boolean) => {
    await tab.setContent(html)
    const edge = (text: string) => `<div style="font-size:9px;width:100%;text-align:center">${text}</div>`
    return tab.pdf({
      format: 'A5',
      margin: { top: '60px', bottom: '60px', left: '50px', right: '50px' },
      displayHeaderFooter: furniture,
      headerTemplate: edge('青溪县水利工作简报'),
      footerTemplate: edge('— <span class="pageNumber"></span> —'),
    })
  }
  const body = (texts: readonly string[], style: string) =>
    texts.map(text => `<p style="${style}">${text}</p>`).join('')
  const chinese = 'font:15px/26px Noto Serif CJK SC;text-indent:2em;margin:0;text-align:justify'
  const english = 'font:15px/22px DejaVu Serif;margin:0 0 12px;text-align:justify;hyphens:auto'
  const report = await print(
    `<html lang="zh"><title>${title.zh}</title><h1 style="font:22px Noto Serif CJK SC;text-align:center">${title.zh}</h1>${body([...zh, ...zh, ...zh, ...zh], chinese)}`,
    true,
  )
  save('report.pdf', report)
  save(
    'english.pdf',
    await print(
      `<html lang="en"><h1 style="font:20px DejaVu Serif">${title.en}</h1>${body([...en, ...en], english)}`,
      false,
    ),
  )
  save(
    'scanned.pdf',
    await print('<svg width="300" height="300"><rect width="300" height="200" fill="gray"/></svg>', false),
  )
  await browser.close()
  const path = (name: string) => new URL(name, folder).pathname
  execFileSync('qpdf', [
    '--encrypt',
    'secret',
    'secret',
    '256',
    '--',
    path('report.pdf'),
    path('password.pdf'),
  ])
}
