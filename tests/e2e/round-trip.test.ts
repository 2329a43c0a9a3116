import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { lossWords } from '#collections/words/pasted.ts'
import { paths } from '#lib/paths.ts'
import { nodesOf } from '#lib/prose-contents.ts'
import { proseNodes } from '#lib/prose-nodes.ts'
import { closePage, openPage } from './browser.ts'
import { type Outline, outline, outlineOfHtml } from './outline.ts'
import { addBlock, inPanel, openForm, press } from './panel.ts'
import { staff, text } from './site.ts'
import { draftStory, publish } from './stories.ts'

const samples = ['word', 'google-docs', 'web-page'] as const
const sample = (name: (typeof samples)[number]) => readFile(join(import.meta.dirname, '../samples/clipboard', `${name}.html`), 'utf8')

/** What the writer is told of each. */
const lost = { word: ['pictures', 'tables', 'raised', 'headings'], 'google-docs': ['pictures', 'tables', 'lines', 'raised', 'headings'], 'web-page': ['pictures', 'media', 'tables', 'lines', 'headings'] } as const

const editorOf = (page: Page) => page.locator('[contenteditable=true]').first()

/** Puts the cursor on an empty line at the end of the text. */
async function newLine(page: Page) {
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
}

/** As the browser does it, with what another program put on the clipboard. */
async function paste(page: Page, type: 'text/html' | 'text/plain', data: string) {
  await newLine(page)
  await editorOf(page).evaluate((editor, [kind, content]) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData(kind, content)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, [type, data] as const)
}

/** By keys, marks of Markdown, the menu at a slash and the bar above the text. */
async function type(page: Page) {
  const { keyboard } = page
  const line = async (words: string) => {
    await newLine(page)
    await keyboard.type(words)
  }
  await line('## Екі тор')
  await line('### Үш тор')
  await line('- Сызықша')
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  await keyboard.type('Ішкі сызықша')
  for (let level = 0; level < 3; level += 1) await keyboard.press('Enter')
  await keyboard.type('1. Бірінші')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await keyboard.type('> Бұрыш')
  await line('/h2')
  await page.locator('.slash-menu-popup').waitFor()
  await keyboard.press('Enter')
  await keyboard.type('Мәзірден')
  await newLine(page)
  await keyboard.type('Жай, **жұлдызша** мен *бір жұлдызша* және [жақша](https://example.kz/mark) бар. ')
  await keyboard.press('Control+b')
  await keyboard.type('Қалың')
  await keyboard.press('Control+b')
  await keyboard.type(', ')
  await keyboard.press('Control+i')
  await keyboard.type('көлбеу')
  await keyboard.press('Control+i')
  await keyboard.type(' https://example.kz/auto пен a@b.kz және www.example.kz осында.')
  await keyboard.press('Shift+Enter')
  await keyboard.type('Сол абзацтың жаңа жолы')
  await newLine(page)
  await page.locator('.fixed-toolbar__group-text .toolbar-popup__dropdown').click()
  await page.locator('.toolbar-popup__dropdown-items').locator('.text', { hasText: 'Дәйексөз' }).click()
  await keyboard.type('Тақтадан')
  await line('Тақтаның сілтемесі')
  await keyboard.press('Shift+Home')
  await page.locator('.fixed-toolbar .toolbar-popup__button-link:not(.disabled)').click()
  await page.fill('#field-url', 'https://example.kz/toolbar')
  await page.locator('.drawer .form-submit button').click()
  await page.locator('#field-url').waitFor({ state: 'detached' })
  // The words are selected again, and keys that come faster than anybody types would replace them.
  await keyboard.press('End')
  await page.waitForFunction(() => getSelection()?.isCollapsed)
}

const alt = 'Алаң, кешкі жарық'

/** A new picture in a block, with the words for who does not see it. */
async function uploadInto(page: Page, block: Locator) {
  await block.locator('.upload__createNewToggler').click()
  const drawer = page.locator('.doc-drawer').last()
  const buffer = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#0b4a60' } }).jpeg().toBuffer()
  await drawer.locator('input[type=file]').setInputFiles({ name: 'алаң.jpg', mimeType: 'image/jpeg', buffer })
  await drawer.locator('#field-alt').fill(alt)
  await drawer.locator('#action-save').click()
  await drawer.waitFor({ state: 'detached' })
}

async function choose(block: Locator, title: string) {
  await block.locator('.rs__control').first().click()
  await block.locator('.rs__input').first().fill(title)
  await block.page().locator('.rs__option').filter({ hasText: title }).first().click()
}

/** The first that readers see in Kazakh. */
async function published(kind: 'stories' | 'events') {
  const { docs: [doc] } = await staff<{ docs: { title: string; slug: string }[] }>('GET', `/${kind}?locale=kk&where[_status][equals]=published&limit=1&depth=0`)
  if (!doc) throw new Error(`no ${kind}`)
  return doc
}

/** `part` stands in `whole`, in one piece. */
function expectWithin(whole: Outline, part: Outline) {
  expect(part.links).toContain('https://example.kz/auto → https://example.kz/auto')
  expect(part.links).toContain('a@b.kz → mailto:a@b.kz')
  expect(part.links).toContain('ссылка через Google → https://example.kz/docs?a=1&b=2')
  expect(part.links).toContain('Тақтаның сілтемесі → https://example.kz/toolbar')
  const start = whole.lines.findIndex((_, index) => part.lines.every((line, offset) => whole.lines[index + offset] === line))
  if (start < 0) expect(whole.lines).toEqual(part.lines)
  expect(whole.links.filter((link) => part.links.includes(link))).toEqual(part.links)
}

const plainWords = (words: string) => words.replaceAll('\u00ad', '').replace(/\s+/gu, ' ').toLocaleLowerCase('kk')

type Stored = { body: { root: { children: { type: string }[] } } }

/** The links of a stored text, but for those within its blocks. The editor draws an old address while a new one is typed. */
const linksOf = ({ body: { root } }: Stored) =>
  [...nodesOf(root.children.filter(({ type }) => type !== 'block'))].flatMap((node) => {
    if (node.type !== 'link' && node.type !== 'autolink') return []
    const words = [...nodesOf(node.children)].map(({ text: part }) => String(part)).join('')
    return [`${words} → ${(node.fields as { url: string }).url}`]
  })
type Desk = { looks: Record<string, { html: string; text: string }> }

async function typeAndPaste(page: Page) {
  await editorOf(page).click()
  await type(page)
  for (const name of samples) {
    await paste(page, 'text/html', await sample(name))
    for (const words of lost[name]) await page.locator('.payload-toast-container').getByText(lossWords[words].kk).first().waitFor({ state: 'attached' })
  }
  await paste(page, 'text/plain', 'Қойынды\tартында')
}

test('what is typed and pasted into a story arrives on its page and in both feeds, and every node of the table is among it', async () => {
  const id = await draftStory('айналым')
  const slug = await publish(id, 'kk', 'айналым')
  const page = await openForm('stories', id, 'kk')
  await typeAndPaste(page)
  await uploadInto(page, await addBlock(page, 'Сурет'))
  const block = await addBlock(page, 'Ескерту')
  await block.locator('#field-summary').fill('Ескертудің тақырыбы')
  await block.locator('[contenteditable=true]').click()
  await page.keyboard.type('Ескертудің іші a@b.kz ')
  const { lines } = await outline(page, '[contenteditable=true]')
  await press(page, '#action-save')
  await closePage(page)

  const stored = await staff<Stored>('GET', `/stories/${id}?locale=kk&depth=0`)
  const seen = { lines, links: linksOf(stored) }
  const made = new Set([...nodesOf(stored.body)].map(({ type }) => String(type)))
  expect([...made].sort()).toEqual(Object.entries(proseNodes).filter(([, entry]) => !('never' in entry)).map(([kind]) => kind).sort())

  const reader = await openPage()
  const [html, xml, json] = await Promise.all([text(paths.story('kk', slug)), text(paths.feed('kk')), text(paths.jsonFeed('kk'))])
  const item = (JSON.parse(json) as { items: { url: string; content_html: string }[] }).items.find(({ url }) => url.includes(slug))
  const inXml = xml.split('<item>').find((one) => one.includes(slug))?.match(/<content:encoded><!\[CDATA\[([^]*?)\]\]><\/content:encoded>/u)?.[1]
  for (const drawn of [html, inXml ?? '', item?.content_html ?? '']) {
    expectWithin(await outlineOfHtml(reader, drawn), seen)
    await reader.locator('details').getByText('Ескертудің іші').waitFor({ state: 'attached' })
    expect(await reader.locator(`img[alt="${alt}"]`).count()).toBe(1)
  }
  await closePage(reader)
})

test('what is typed and pasted into a letter arrives in its HTML and in its text', async () => {
  const page = await inPanel('letters/create?locale=kk', 'kk')
  await editorOf(page).waitFor()
  await page.fill('#field-subject', 'Айналым')
  await typeAndPaste(page)
  const [story, event] = [await published('stories'), await published('events')]
  await choose(await addBlock(page, 'Әңгіме'), story.title)
  await choose(await addBlock(page, 'Іс-шара'), event.title)
  const button = await addBlock(page, 'Батырма')
  await button.locator('[id$=field-label]').fill('Тіркелу')
  await button.locator('[id$=field-url]').fill('https://example.kz/button')
  await uploadInto(page, await addBlock(page, 'Сурет'))
  const { lines } = await outline(page, '[contenteditable=true]')
  await page.locator('#action-save').click()
  await page.waitForURL(/\/letters\/[0-9a-f]{24}/)
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await closePage(page)
  const stored = await staff<Stored>('GET', `/letters/${id}?locale=kk&depth=0`)
  const { looks: { kk: look } } = await staff<Desk>('POST', '/letters/desk', { id })
  const reader = await openPage()
  const links = linksOf(stored)
  expectWithin(await outlineOfHtml(reader, look?.html ?? ''), { lines, links })
  const inText = plainWords(look?.text ?? '')
  const parts = [[story.title, paths.story('kk', story.slug)], [event.title, paths.event('kk', event.slug)], ['Тіркелу', 'https://example.kz/button']] as const
  for (const [words, address] of parts) {
    await reader.locator(`a[href*="${address}"]`).filter({ hasText: words }).first().waitFor({ state: 'attached' })
    for (const part of [words, address]) expect(inText).toContain(plainWords(part))
  }
  expect(await reader.locator(`img[alt="${alt}"]`).count()).toBe(1)
  expect(inText).toContain(plainWords(alt))
  await closePage(reader)
  const words = [...nodesOf(stored.body)].flatMap((node) => (typeof node.text === 'string' ? [plainWords(node.text).trim()] : []))
  expect(words.filter((one) => !inText.includes(one))).toEqual([])
  await staff('DELETE', `/letters/${id}`)
})
