import { ObjectId } from 'mongodb'
import { blindIndex, randomId, seal } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import type { Locale } from '#lib/locales.ts'
import { readLetter, type StoredLetter } from '#domain/newsletter/letters.ts'
import { subscribers, type StoredSubscriber } from '#domain/newsletter/rows.ts'
import type { Letter } from '#payload-types'
import { cms } from '#tests/factories.ts'
import { richText } from '#tests/rich-text.ts'

type Node = Record<string, unknown>
const block = (fields: Node): Node => ({ type: 'block', version: 2, format: '', fields: { id: new ObjectId().toHexString(), blockName: '', ...fields } })

/** Parts of a letter's body as the editor stores them. */
export const storyCard = (story: string) => block({ blockType: 'storyCard', story })
export const eventCard = (event: string) => block({ blockType: 'eventCard', event })
export const button = (label: string, url: string) => block({ blockType: 'button', label, url })
export const buttonTo = (label: string, relationTo: string, value: string) => block({ blockType: 'button', label, to: { relationTo, value } })
export const image = (id: string) => block({ blockType: 'image', image: id })
const text = (words: string, format = 0): Node => ({ type: 'text', text: words, format, detail: 0, mode: 'normal', style: '', version: 1 })
export const linked = (words: string, url: string): Node => ({
  type: 'paragraph', direction: 'ltr', format: '', indent: 0, version: 1, textFormat: 0,
  children: [{ type: 'link', version: 3, format: '', indent: 0, direction: 'ltr', fields: { linkType: 'custom', url }, children: [text(words)] }],
})

/** A letter's body: strings are paragraphs. */
export function letterBody(...parts: (string | Node)[]): NonNullable<Letter['body']> {
  const children = parts.map((part) => (typeof part === 'string' ? richText(part).root.children[0] : part))
  return { root: { ...richText().root, children } } as NonNullable<Letter['body']>
}

type Texts = Partial<Record<Locale, Partial<Pick<Letter, 'subject' | 'preheader' | 'body' | 'plainText' | 'archiveSlug'>>>>

/** A letter with these languages, saved as the panel saves it; gives its id. */
export async function letterWith(texts: Texts, shared: Partial<Pick<Letter, 'audience'>> = {}): Promise<string> {
  const payload = await cms()
  let id: string | undefined
  for (const [locale, words] of Object.entries(texts) as [Locale, Texts[Locale]][]) {
    const common = { collection: 'letters', locale, overrideAccess: true, data: { preheader: 'Line', ...shared, ...words } as never } as const
    id = String((id ? await payload.update({ ...common, id }) : await payload.create(common)).id)
  }
  if (!id) throw new Error('a letter needs at least one language')
  return id
}

export async function stored(id: string): Promise<StoredLetter> {
  const letter = await readLetter(await cms(), id)
  if (!letter) throw new Error('there is no such letter')
  return letter
}

/** A reader of the newsletter as the sign-up leaves them; gives the row. */
export async function readerOf(address: string, locale: Locale, more: Partial<StoredSubscriber> = {}): Promise<StoredSubscriber> {
  const now = new Date()
  const _id = new ObjectId()
  const row: StoredSubscriber = {
    _id, emailKey: blindIndex(readEmail(address)?.key ?? address, 'email'), email: seal(address, 'subscribers.email', _id), locale, topics: [],
    status: 'confirmed', statusAt: now, source: 'form', softBounces: 0, publicId: randomId(), linkVersion: 1, createdAt: now, updatedAt: now, ...more,
  }
  await subscribers(await cms()).insertOne(row)
  return row
}

/** What the foundation says about itself in a letter: nothing is sent without. */
export async function namedSite() {
  const payload = await cms()
  const names = { kk: 'Еркіндік қанаты', ru: 'Крылья свободы', en: 'Wings of Liberty' } as const
  for (const locale of ['kk', 'ru', 'en'] as const) {
    await payload.updateGlobal({ slug: 'site', locale, overrideAccess: true, data: { name: names[locale], address: `${locale}: Kenesary 8`, email: 'post@example.kz' } as never })
  }
}
