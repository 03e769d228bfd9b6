import { describe, expect, it } from 'vitest'
import { encodeAs, encodeUtf16 } from '#tests/support/encode-as.ts'
import { paragraphs, traditional } from '#tests/support/format-texts.ts'
import { decode, encodingNamed, guessEncoding } from './encoding.ts'

const simplified = paragraphs.map(({ zh }) => zh).join('')
const cuts = (text: string) =>
  Array.from({ length: Math.floor(text.length / 20) }, (_, at) => text.slice(at * 20, at * 20 + 20))

describe('An encoding is found', () => {
  it.each<[string, (text: string) => Uint8Array, string]>([
    ['utf-8', text => new TextEncoder().encode(text), simplified],
    ['gb18030', text => encodeAs(text, 'gb18030'), simplified],
    ['big5', text => encodeAs(text, 'big5'), traditional.paragraphs.join('')],
    ['utf-16le', text => encodeUtf16(text, 'le'), simplified],
    ['utf-16be', text => encodeUtf16(text, 'be'), simplified],
  ])('in every twenty characters of %s', (encoding, encode, text) => {
    for (const cut of cuts(text)) expect(decode(encode(cut))).toEqual({ text: cut, encoding })
  })

  it('though the last character is cut', () => {
    expect(decode(new TextEncoder().encode('乡村供水').subarray(0, 11))).toEqual({
      text: '乡村供',
      encoding: 'utf-8',
    })
  })

  it('by its declaration, unless the bytes are something else', () => {
    expect(guessEncoding(encodeAs('<meta charset="gb2312">水', 'gb18030'))).toBe('gb18030')
    expect(guessEncoding(new TextEncoder().encode('<meta charset="gb2312">水利'))).toBe('utf-8')
    expect(guessEncoding(encodeAs('水', 'big5'), 'big5')).toBe('big5')
  })

  it('in Latin text with curly quotes', () => {
    expect(
      decode(
        Uint8Array.of(
          0x93,
          0x48,
          0x69,
          0x94,
          0x20,
          0x74,
          0x68,
          0x65,
          0x72,
          0x65,
          ...new TextEncoder().encode(' and some more words of it'),
        ),
      ).text,
    ).toBe('“Hi” there and some more words of it')
  })
})

it('labels of the web are known', () => {
  expect(['GB2312', 'x-gbk', 'utf8', 'latin1', 'nonsense'].map(encodingNamed)).toEqual([
    'gb18030',
    'gb18030',
    'utf-8',
    'windows-1252',
    null,
  ])
})
