import type { Locale } from '#lib/locales.ts'
import type { Story } from '#payload-types'
import type { ImageName, LetterContent, PagePart } from './content-types.ts'

type RichText = NonNullable<Story['body']>
type Node = RichText['root']['children'][number]

const text = (value: string) => ({ type: 'text', text: value, format: 0, detail: 0, mode: 'normal', style: '', version: 1 })
const block = (type: string, children: object[], more: object = {}): Node => ({
  type, children, direction: 'ltr', format: '', indent: 0, version: 1, ...more,
})
const document = (children: Node[]): RichText => ({
  root: { type: 'root', direction: 'ltr', format: '', indent: 0, version: 1, children },
})

const paragraph = (value: string) => block('paragraph', [text(value)], { textFormat: 0 })

const list = (items: readonly string[]) =>
  block('list', items.map((item, index) => block('listitem', [text(item)], { value: index + 1 })), { listType: 'bullet', tag: 'ul', start: 1 })

/** A body of paragraphs, as the editor in the admin writes it. */
export const paragraphs = (values: readonly string[]) => document(values.map(paragraph))

/** The body of a page in one language; `imageIds` are the uploads its image parts show. */
export function pageBody(parts: readonly PagePart[], locale: Locale, imageIds: Record<ImageName, string>): RichText {
  return document(
    parts.map((part, index): Node => {
      if ('heading' in part) return block('heading', [text(part.heading[locale])], { tag: 'h2' })
      if ('list' in part) return list(part.list.map((item) => item[locale]))
      if ('paragraph' in part) return paragraph(part.paragraph[locale])
      const fields = { id: `${part.image}-${index}`, blockName: '', blockType: 'image', image: imageIds[part.image] }
      return { type: 'block', version: 2, format: '', fields }
    }),
  )
}

/** The body of a letter in one language; `made` are the documents its cards stand for. */
export const letterBody = (parts: LetterContent['body'], locale: Locale, made: { story: string; event: string }): RichText =>
  document(
    parts.map((part, index): Node => {
      if (typeof part !== 'string') return paragraph(part[locale])
      const fields = { id: `${part}-${index}`, blockName: '', blockType: `${part}Card`, [part]: made[part] }
      return { type: 'block', version: 2, format: '', fields }
    }),
  )
