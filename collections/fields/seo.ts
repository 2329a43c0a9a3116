import type { Field } from 'payload'
import { common } from '#collections/words/common.ts'
import { told } from './told.ts'

export const seo: Field = {
  name: 'seo',
  type: 'group',
  ...told(common.seo),
  fields: [
    { name: 'title', type: 'text', localized: true, ...told(common.seoTitle) },
    { name: 'description', type: 'textarea', localized: true, ...told(common.seoDescription) },
    { name: 'image', type: 'upload', relationTo: 'media', ...told(common.seoImage) },
  ],
}
