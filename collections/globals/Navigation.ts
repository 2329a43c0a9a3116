import type { ArrayField, GlobalConfig } from 'payload'
import { settings } from '#collections/access.ts'
import { isHref } from '#collections/fields/checks.ts'
import { choices, type FieldWords, told } from '#collections/fields/told.ts'
import { publishesSettings, settingsEndpoints } from '#collections/hooks/settings.ts'
import { groups } from '#collections/words/groups.ts'
import { navigation as words, site } from '#collections/words/site.ts'

type Sibling = { kind?: string }
const only = (kind: string) => ({ condition: (_data: unknown, sibling: Sibling) => sibling.kind === kind })

const links = (name: string, said: FieldWords): ArrayField => ({
  name,
  type: 'array',
  labels: { singular: words.link, plural: said.label },
  ...told(said),
  fields: [
    {
      name: 'kind',
      type: 'select',
      required: true,
      defaultValue: 'page',
      options: choices(['stories', 'events', 'speakers', 'newsletter', 'page', 'url'], words.kind.options),
      ...told(words.kind),
    },
    { name: 'page', type: 'relationship', relationTo: 'pages', ...told(words.page, only('page')) },
    { name: 'url', type: 'text', validate: isHref, ...told(site.url, only('url')) },
    { name: 'label', type: 'text', localized: true, ...told(words.linkLabel) },
  ],
})

export const Navigation: GlobalConfig = {
  slug: 'navigation',
  label: words.label,
  access: settings,
  hooks: publishesSettings('navigation'),
  endpoints: settingsEndpoints,
  admin: { group: groups.site, description: words.about },
  fields: [links('header', words.header), links('footer', words.footer)],
}
