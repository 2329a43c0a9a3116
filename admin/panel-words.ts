import type { I18nOptions } from '@payloadcms/translations'

/**
 * Where Payload's own words are unclear: an empty cell is a dash, and a search says by what. Where it puts no name into them, or one in
 * all languages at once (an object), they do without: the arrows of a column, the plus of a card or field stand beside that name.
 * A language is called a language, not a locale, where people meet it.
 */
export const panelWords = {
  en: {
    fields: { addNewLabel: 'Add new' },
    general: { noLabel: '—', createNewLabel: 'Create new', sortByLabelDirection: 'Sort: {{direction}}' },
    localization: { copyToLocale: 'Copy to another language', selectLocaleToCopy: 'Choose the language to copy to' },
    version: { viewingVersion: 'A version', viewingVersionGlobal: 'A version', viewingVersions: 'Versions', viewingVersionsGlobal: 'Versions' },
  },
  ru: {
    fields: { addNewLabel: 'Добавить' },
    general: { noLabel: '—', createNewLabel: 'Создать', searchBy: 'Искать: {{label}}', email: 'Электронная почта', ascending: 'По возрастанию', descending: 'По убыванию', sortByLabelDirection: 'Сортировка: {{direction}}' },
    localization: { copyToLocale: 'Скопировать на другой язык', copyFrom: 'С какого языка', copyTo: 'На какой язык', selectLocaleToCopy: 'Выберите, на какой язык скопировать' },
    version: { viewingVersion: 'Просмотр версии', viewingVersionGlobal: 'Просмотр версии', viewingVersions: 'Просмотр версий', viewingVersionsGlobal: 'Просмотр версий' },
  },
} as I18nOptions['translations']
