import type { I18nOptions } from '@payloadcms/translations'

/** Where Payload's own words are unclear: an empty cell is a dash, and a search says by what. */
export const panelWords = {
  en: { general: { noLabel: '—' } },
  ru: { general: { noLabel: '—', searchBy: 'Искать: {{label}}' } },
} as I18nOptions['translations']
