import type { I18nOptions } from '@payloadcms/translations'

/**
 * Where Payload's own words are unclear: an empty cell is a dash, and a search says by what. Three of its sentences take
 * a label that it hands over untranslated ("[object Object]") or not at all: what they are about stands beside them.
 */
export const panelWords = {
  en: {
    general: { noLabel: '—', createNewLabel: 'Create New', sortByLabelDirection: 'Sort: {{direction}}' },
    fields: { addNewLabel: 'Add new' },
  },
  ru: {
    general: {
      noLabel: '—', searchBy: 'Искать: {{label}}', email: 'Электронная почта', ascending: 'По возрастанию', descending: 'По убыванию',
      createNewLabel: 'Создать', sortByLabelDirection: 'Сортировать: {{direction}}',
    },
    fields: { addNewLabel: 'Добавить' },
  },
} as I18nOptions['translations']
