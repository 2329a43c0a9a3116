import { expect, test } from 'vitest'
import { bodyText } from '#domain/newsletter/body-text.ts'
import { bodyHtml } from '#domain/newsletter/body-html.ts'
import { toParts } from '#domain/newsletter/parts.ts'
import { proseHtml } from '#lib/prose-html.ts'
import { toProse } from '#lib/prose-lexical.ts'
import { refusalOf } from '#lib/prose-nodes.ts'
import { plainText } from '#lib/prose-text.ts'
import { grouped } from '#lib/words.ts'

const photo = { src: '/p.jpg', srcSet: '', width: 10, height: 10, alt: 'Снимок', caption: '', credit: '', focus: { x: 50, y: 50 } }
const resolve = { href: () => undefined, picture: () => photo, card: () => undefined }
const words = (text: string) => ({ type: 'text', text, format: 0 })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const stored = (...children: object[]) => ({ root: { children } })
const html = (value: unknown) => proseHtml(toProse(value, resolve), 'https://qanat.example')
const letter = (value: unknown) => toParts(value, resolve)
const automatic = (url: string, text: string) => ({ type: 'autolink', fields: { linkType: 'custom', url }, children: [words(text)] })

test('an address that was typed is kept and is a link everywhere', () => {
  for (const [url, text] of [['https://example.kz', 'https://example.kz'], ['mailto:a@b.kz', 'a@b.kz']] as const) {
    const value = stored(paragraph(automatic(url, text), words(' дальше')))
    expect(refusalOf(automatic(url, text), [])).toBeUndefined()
    expect(html(value)).toMatch(/<p><a href="(https:\/\/example\.kz\/|mailto:a@b\.kz)">.*<\/a> дальше<\/p>/u)
    expect(plainText(toProse(value, resolve))).toBe(`${text} дальше`)
    expect(bodyHtml(letter(value), 'ru', 'ru')).toContain('<a class="link" href=')
    expect(bodyText(letter(value), 'ru')).toContain(text)
  }
  expect(html(stored(paragraph(automatic('mailto:"a b"@c.kz', 'слова'))))).toBe('<p>слова</p>')
})

test('a tab is a gap', () => {
  const value = stored(paragraph(words('Айгуль'), { type: 'tab', text: '\t' }, words('120')))
  expect(html(value)).toBe('<p>Айгуль\u2003120</p>')
  expect(plainText(toProse(value, resolve))).toBe('Айгуль 120')
  expect(bodyHtml(letter(value), 'ru', 'ru')).toContain('Айгуль\u2003120')
  expect(bodyText(letter(value), 'ru')).toBe('Айгуль\t120')
})

test('nothing that was pasted inside something else is lost', () => {
  const image = { type: 'block', fields: { blockType: 'image', image: 'x' } }
  const quote = { type: 'quote', children: [paragraph(words('раз')), paragraph(words('два')), image] }
  expect(html(stored(quote))).toBe('<blockquote><p>раз<br/>два</p></blockquote>\n<figure><img src="https://qanat.example/p.jpg" alt="Снимок" width="10" height="10"/></figure>')
  const item = { type: 'listitem', children: [paragraph(words('пункт')), { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [words('внутри')] }] }] }
  expect(html(stored({ type: 'list', listType: 'bullet', children: [item] }))).toBe('<ul><li>пункт<ul><li>внутри</li></ul></li></ul>')
  expect(html(stored(words('без абзаца')))).toBe('<p>без абзаца</p>')
  expect(letter(stored(quote)).map(({ kind }) => kind)).toEqual(['quote', 'image'])
})

test('numbers are grouped as their language does', () => {
  expect([126, 1340, 1234567, 1340.5, -1340, 0.1234].map((number) => grouped(number, 'kk'))).toEqual(['126', '1\u00a0340', '1\u00a0234\u00a0567', '1\u00a0340,5', '-1\u00a0340', '0,1234'])
  expect([126, 1340, 1234567.25].map((number) => grouped(number, 'en'))).toEqual(['126', '1,340', '1,234,567.25'])
})
