import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { en } from '@payloadcms/translations/languages/en'
import { ru } from '@payloadcms/translations/languages/ru'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GuideList } from '#admin/guides/guide-list.tsx'
import { guidePath } from '#admin/guides/guide-path.ts'
import { GuideText } from '#admin/guides/guide-text.tsx'
import { guideFor, guides } from '#admin/guides/guides.ts'
import { panelWords } from '#admin/panel-words.ts'
import { localeNames, locales } from '#lib/locales.ts'
import { allTexts, strings } from '#tests/texts.ts'

const drawn = (text: string) => renderToStaticMarkup(<GuideText text={text} />)
const read = (html: string) => html.replace(/<[^>]*>/g, ' ').replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu)
const named = guides.map((guide) => ({ ...guide, file: `${guide.language}/${guide.name}` }))
const inThree = ['publish-a-story', 'run-the-door', 'send-an-issue', 'translate-a-story', 'withdraw-a-story', 'write-an-issue']

test('every file of docs/editors is a guide in its language', () => {
  const folder = (language: string) => join('docs/editors', language === 'en' ? '' : language)
  const files = locales.flatMap((language) => readdirSync(folder(language)).filter((file) => /^[a-z].*\.md$/.test(file)).map((file) => `${language}/${file}`))
  expect(named.map(({ file }) => `${file}.md`).sort()).toEqual(files.sort())
})

test.each(inThree)('%s is there in three languages, with the same headings, lists and tables', (name) => {
  const bones = locales.map((language) => drawn(guideFor(name, language)?.text ?? '').match(/<(?:h\d|ul|ol|li|table|tr|td|th)\b/g))
  expect(locales.map((language) => guideFor(name, language)?.language)).toEqual(locales)
  expect(bones[0]?.[0]).toBe('<h1')
  expect(bones.slice(1)).toEqual([bones[0], bones[0]])
})

test.each(named)('$file is drawn with all its words and with links that lead somewhere', ({ text, language }) => {
  const withoutPictures = text.replace(/!\[[^\]]*\]\([^)]*\)/g, '')
  const html = drawn(text)
  expect(words(read(html))).toEqual(words(withoutPictures.replace(/\]\([^)]*\)/g, ']').replace(/^( *)\d+\. /gm, '')))
  expect(html).not.toMatch(/<(?!\/?(?:h[1-6]|p|ul|ol|li|strong|em|a|code|pre|blockquote|table|thead|tbody|tr|th|td)[ >])/)
  expect(html.match(/<h1>/g)).toHaveLength(1)
  const ways = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, way]) => way)
  expect(ways).toHaveLength((withoutPictures.match(/\]\(/g) ?? []).length)
  const known = guides.filter((guide) => guide.language === language).map(({ name }) => guidePath(name))
  expect(ways.filter((way) => !known.includes(way ?? ''))).toEqual([])
})

test('no HTML of a guide gets through, and no address that is none', () => {
  const html = drawn('# One\n\n<script>alert(1)</script>\n\nTwo <b onclick="x">three</b> & [four](javascript:alert(1)) [five](../../README.md)\n\n<img src=x>\n\n![six](../images/x.png)')
  expect(html).toBe('<h1>One</h1><p>Two three &amp; four five</p>')
})

test('in a table without titles each row begins with what it is about', () => {
  expect(drawn('| | |\n|---|---|\n| a | b |')).toBe('<table><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>')
  expect(drawn('| | y |\n|---|---|\n| a | b |')).toContain('<thead><tr><td></td><th scope="col">y</th></tr></thead><tbody><tr><th scope="row">a</th><td>b</td></tr>')
  expect(drawn('| x | y |\n|---|---|\n| a | b |')).toContain('<thead><tr><th scope="col">x</th><th scope="col">y</th></tr></thead><tbody><tr><td>a</td>')
})

test('a guide that is there in English only is told so, in the list and by its language', () => {
  expect(guideFor('opening-hours', 'kk')).toMatchObject({ language: 'en', title: 'Opening hours, address, notices' })
  expect(guideFor('nothing', 'kk')).toBeUndefined()
  const [own = '', others = ''] = renderToStaticMarkup(<GuideList language="kk" />).split('<h2>')
  for (const name of inThree) expect(own).toContain(`<a href="${guidePath(name)}" lang="kk">`)
  expect(own).not.toContain('lang="en"')
  expect(others).toContain('Әзірге тек ағылшын тілінде')
  expect(others).toContain(`<a href="${guidePath('opening-hours')}" lang="en">`)
  expect(renderToStaticMarkup(<GuideList language="en" />)).not.toContain('<h2>')
})

test('every place in the panel that names a guide names one that is there', () => {
  const code = ['admin', 'collections'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(join(room, file), 'utf8')))
  const asked = code.flatMap((source) => [...source.matchAll(/guidedBy\('([^']*)'\)|<GuideLink name="([^"]*)"/g)].map(([, one, other]) => one ?? other))
  expect(asked.sort()).toEqual(['publish-a-story', 'run-the-door', 'send-an-issue'])
  for (const name of asked) expect(inThree).toContain(name)
})

/** All that the panel says: our words, and Payload's where we have none. */
const said = (language: 'kk' | 'ru' | 'en') => {
  const ours = allTexts.filter((text) => text.room === 'panel' && text.locale === language).map(({ text }) => text)
  const theirs = language === 'kk' ? [] : strings({ ...{ en, ru }[language].translations }, '').map(([, text]) => text)
  const replaced = strings((panelWords as Record<string, unknown>)[language], '').map(([, text]) => text)
  const older = language === 'kk' ? [] : ['Copy to locale', 'Копировать в локаль', 'Копировать в']
  return new Set([...ours, ...theirs.filter((text) => !older.includes(text)), ...replaced].map((text) => text.toLocaleLowerCase('kk')))
}

test.each(locales)('the guide to translating calls buttons and fields as the panel does, in %s', (language) => {
  const known = said(language)
  const { text = '' } = guideFor('translate-a-story', language) ?? {}
  const bold = [...text.replace(/\s+/g, ' ').matchAll(/\*\*(.+?)\*\*/g)].flatMap(([, label = '']) => label.split(' → ')).filter((label) => label !== '⋮')
  expect(bold.length).toBeGreaterThan(12)
  const asWritten = (label: string) => locales.reduce((rest, locale) => rest.replace(`: ${localeNames[locale]}`, ': {language}'), label).toLocaleLowerCase('kk')
  expect(bold.filter((label) => !known.has(asWritten(label)))).toEqual([])
})
