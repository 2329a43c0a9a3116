import type { RichTextField } from 'payload'
import { keepsToRules } from '#collections/hooks/rich-text-rules.ts'
import { common } from '#collections/words/common.ts'
import { longText } from './editor.ts'
import { told } from './told.ts'

export const bodyField: RichTextField = {
  name: 'body',
  type: 'richText',
  localized: true,
  editor: longText,
  ...told(common.body),
  hooks: { beforeValidate: [keepsToRules] },
}
