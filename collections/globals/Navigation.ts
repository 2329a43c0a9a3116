import type { ArrayField, GlobalConfig } from 'payload'
import { settings } from '#collections/access.ts'

const links = (name: string): ArrayField => ({
  name,
  type: 'array',
  fields: [
    { name: 'kind', type: 'select', required: true, defaultValue: 'page', options: ['stories', 'page', 'url'] },
    { name: 'page', type: 'relationship', relationTo: 'pages' },
    { name: 'url', type: 'text' },
    { name: 'label', type: 'text', localized: true },
  ],
})

export const Navigation: GlobalConfig = { slug: 'navigation', access: settings, fields: [links('header'), links('footer')] }
