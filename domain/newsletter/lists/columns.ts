import { plain } from './state-words.ts'

/** What a list of readers tells of each. `status` is only looked at: who has left elsewhere stays so. */
export const columns = ['email', 'locale', 'topics', 'consentDate', 'consentSource', 'status'] as const
export type Column = (typeof columns)[number]

/** What columns are called: in files made for us, in our own exports in three languages, in those of other systems. */
const names: Record<Column, readonly string[]> = {
  email: ['email', 'e-mail', 'email address', 'address', 'адрес', 'почта', 'электронная почта', 'пошта', 'электрондық пошта', 'мекенжай'],
  locale: ['locale', 'language', 'lang', 'язык', 'язык писем', 'тіл', 'тілі', 'хат тілі'],
  topics: ['topics', 'темы', 'айдарлар', 'тақырыптар'],
  consentDate: ['consent date', 'дата согласия', 'келісім күні'],
  consentSource: ['consent source', 'источник согласия', 'келісім дереккөзі'],
  status: ['status', 'state', 'статус', 'состояние', 'күй', 'күйі'],
}

const known = new Map<string, Column>(columns.flatMap((column) => names[column].map((name) => [name, column] as const)))

export type Header = { titles: readonly string[]; columns: (Column | undefined)[]; unread: string[] }

/** What the first line says stands where; titles we do not know are named, and their cells are not read. */
export function readHeader(titles: readonly string[]): Header {
  const found = titles.map((title) => known.get(plain(title)))
  const first = found.map((column, at) => (column && found.indexOf(column) === at ? column : undefined))
  const unread = titles.filter((title, at) => !first[at] && plain(title)).map((title) => plain(title).slice(0, 40))
  return { titles, columns: first, unread: unread.slice(0, 10) }
}
