import type { RichTextField } from 'payload'
import { longText } from './editor.ts'

export const bodyField: RichTextField = { name: 'body', type: 'richText', localized: true, editor: longText }
