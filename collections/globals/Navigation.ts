import type { ArrayField, GlobalConfig } from 'payload'
import { settings } from '#collections/access.ts'
import { publishesSettings } from '#collections/hooks/settings.ts'

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

export const Navigation: GlobalConfig = { slug: 'navigation', access: settings, hooks: publishesSettings('navigation'), fields: [links('header'), links('footer')] }
