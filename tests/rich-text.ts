import type { Story } from '#payload-types'

/** The value of a rich-text field: one paragraph for each string. */
export const richText = (...paragraphs: string[]): NonNullable<Story['body']> => ({
  root: {
    type: 'root', direction: 'ltr', format: '', indent: 0, version: 1,
    children: paragraphs.map((text) => ({
      type: 'paragraph', direction: 'ltr', format: '', indent: 0, version: 1, textFormat: 0,
      children: [{ type: 'text', text, format: 0, detail: 0, mode: 'normal', style: '', version: 1 }],
    })),
  },
})
