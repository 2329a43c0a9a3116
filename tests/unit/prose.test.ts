import { expect, test } from 'vitest'
import { safeHref } from '#lib/href.ts'
import { jsonForScript } from '#lib/json-ld.ts'
import { proseHtml } from '#lib/prose-html.ts'
import { toProse } from '#lib/prose-lexical.ts'
import { referencesIn } from '#lib/prose-references.ts'
import { plainText, readingMinutes } from '#lib/prose-text.ts'

const nothing = { href: () => undefined, picture: () => undefined }
const words = (text: string, format = 0) => ({ type: 'text', text, format })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const stored = (...children: object[]) => ({ root: { children } })
const link = (url: unknown, text: string) => ({ type: 'link', fields: { linkType: 'custom', url }, children: [words(text)] })

const hostile = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', '\tjava\nscript:alert(1)', ' javascript:alert(1)', 'data:text/html,<script>1</script>',
  'vbscript:msgbox(1)', 'http://a@evil.example', 'https://qanat.kz@evil.example/', 'https://user:word@evil.example', 'https:a@evil.example',
  'tel:*21*1#', 'tel:%2A21%2A1%23', 'tel:+7;ext=1', 'tel:112,1', 'tel:', 'mailto:?bcc=a@example.kz', 'mailto:a@example.kz?bcc=b@example.kz', 'mailto:a@example.kz,b@example.kz',
  'mailto:a@example.kz%2Cb@example.kz', 'mailto:a%0Abcc:b@example.kz', 'mailto:office', 'file:///etc/passwd', 'blob:https://x/1', '//evil.example', '/\\evil.example', '\\\\evil.example', 'https:// evil', '', null, 7,
]

test('a link that could run or leave unseen loses its address and keeps its words', () => {
  for (const url of hostile) {
    expect(safeHref(url)).toBeUndefined()
    expect(proseHtml(toProse(stored(paragraph(link(url, 'слова'))), nothing), 'https://qanat.example')).toBe('<p>слова</p>')
  }
})

test('web, mail and telephone addresses and paths of this site stay links', () => {
  for (const url of ['https://example.org/a?b=1#c', 'http://example.org/', 'https://example.org/@name?to=a@example.org', 'mailto:a@example.org', 'tel:+77172760000', 'tel:8(7172)76-00-00', '/kk/stories', '#top'])
    expect(safeHref(url)).toBe(url)
})

test('only what the house knows reaches a page; everything else is dropped', () => {
  const prose = toProse(stored(
    paragraph(words('раз'), { type: 'iframe', src: 'x' }, { type: 'linebreak' }, words('два', 1 | 2)),
    { type: 'html', html: '<script>1</script>' }, { type: 'paragraph', children: [] }, { type: 'heading', tag: 'h1', children: [words('Заголовок')] },
  ), nothing)
  expect(prose).toEqual([
    { kind: 'paragraph', children: [{ kind: 'text', text: 'раз', marks: [] }, { kind: 'break' }, { kind: 'text', text: 'два', marks: ['strong', 'em'] }] },
    { kind: 'heading', level: 2, children: [{ kind: 'text', text: 'Заголовок', marks: [] }] },
  ])
  for (const broken of [null, undefined, 'text', 3, {}, { root: null }, { root: { children: 'x' } }, { root: { children: [null, 1] } }])
    expect(toProse(broken, nothing)).toEqual([])
})

test('a list inside a list belongs to the item before it', () => {
  const inner = { type: 'list', listType: 'number', children: [{ type: 'listitem', children: [words('внутри')] }] }
  const outer = { type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [words('снаружи')] }, { type: 'listitem', children: [inner] }] }
  expect(proseHtml(toProse(stored(outer), nothing), 'https://qanat.example'))
    .toBe('<ul><li>снаружи<ol><li>внутри</li></ol></li></ul>')
})

test('a feed carries whole addresses and escaped words', () => {
  const inner = { type: 'link', fields: { linkType: 'internal', doc: { relationTo: 'stories', value: { id: 'a1' } } }, children: [words('<там>')] }
  const prose = toProse(stored(paragraph(inner)), { ...nothing, href: ({ id }) => (id === 'a1' ? '/kk/stories/sol' : undefined) })
  expect(referencesIn(stored(paragraph(inner)))).toEqual([{ kind: 'stories', id: 'a1' }])
  expect(proseHtml(prose, 'https://qanat.example')).toBe('<p><a href="https://qanat.example/kk/stories/sol">&lt;there&gt;</a></p>'.replace('there', 'там'))
})

test('a passage behind a warning keeps its summary and its text', () => {
  const notice = { type: 'block', fields: { blockType: 'contentNotice', summary: 'Осторожно', content: stored(paragraph(words('скрыто'))) } }
  const prose = toProse(stored(notice), nothing)
  expect(proseHtml(prose, 'https://qanat.example')).toBe('<details><summary>Осторожно</summary><p>скрыто</p></details>')
  expect(plainText(prose)).toBe('Осторожно\nскрыто')
})

test('Kazakh words are counted whole: 181 of them take two minutes', () => {
  const text = (count: number) => toProse(stored(paragraph(words('үйіңіз '.repeat(count)))), nothing)
  expect(readingMinutes(text(180))).toBe(1)
  expect(readingMinutes(text(181))).toBe(2)
  expect(readingMinutes([])).toBe(1)
})

test('structured data stays inside its element and still parses', () => {
  const data = { name: '</script><script>alert(1)</script>\u2028<!--' }
  expect(jsonForScript(data)).not.toMatch(/[<\u2028]/u)
  expect(JSON.parse(jsonForScript(data))).toEqual(data)
})
