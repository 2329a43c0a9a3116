import type { RichTextField } from 'payload'
import { keepsToRules } from '#collections/hooks/rich-text-rules.ts'
import { longText } from './editor.ts'

export const bodyField: RichTextField = {
  name: 'body',
  type: 'richText',
  localized: true,
  editor: longText,
  hooks: { beforeValidate: [keepsToRules] },
}
