import { getTranslation, type I18nClient } from '@payloadcms/translations'
import type { ClientField } from 'payload'

/** How the field at `seo.image` is called, with the group it stands in. */
export function fieldLabel(fields: readonly ClientField[], path: string, i18n: I18nClient): string | undefined {
  const [name = '', ...rest] = path.split('.')
  for (const field of fields) {
    const inner = field.type === 'tabs' ? field.tabs.flatMap((tab) => tab.fields) : 'fields' in field && !('name' in field && field.name) ? field.fields : undefined
    if (inner) {
      const found = fieldLabel(inner, path, i18n)
      if (found) return found
    }
    if (!('name' in field) || field.name !== name) continue
    const own = 'label' in field && field.label ? getTranslation(field.label, i18n) : name
    const within = rest.length && 'fields' in field ? fieldLabel(field.fields, rest.join('.'), i18n) : undefined
    return within ? `${own} · ${within}` : own
  }
  return undefined
}
