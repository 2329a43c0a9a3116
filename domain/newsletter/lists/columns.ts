import { wordsOf } from './state-words.ts'

/** What a list of readers tells of each. `status` is only looked at: who has left elsewhere stays so. */
export const columns = ['email', 'locale', 'topics', 'consentDate', 'consentSource', 'status'] as const
export type Column = (typeof columns)[number]

/**
 * What columns are called: in files made for us, in our own exports in three languages, in those of other systems. Of two
 * columns the one is meant whose name stands first. An "address" may be a street: there the cells tell (read.ts).
 */
const names: Record<Column, readonly string[]> = {
  email: [
    'email', 'e mail', 'email address', 'e mail address', 'email id', 'subscriber email', 'user email', 'contact email', 'primary email', 'mail',
    'электронная почта', 'адрес электронной почты', 'эл почта', 'адрес эл почты', 'емейл', 'имейл', 'e mail адрес', 'email адрес', 'почта',
    'электрондық пошта', 'электрондық пошта мекенжайы', 'эл пошта', 'эл пошта мекенжайы', 'пошта мекенжайы', 'пошта',
  ],
  locale: ['locale', 'language', 'lang', 'preferred language', 'язык', 'язык писем', 'язык рассылки', 'тіл', 'тілі', 'хат тілі'],
  topics: ['topics', 'темы', 'айдарлар', 'тақырыптар'],
  consentDate: ['consent date', 'дата согласия', 'келісім күні'],
  consentSource: ['consent source', 'источник согласия', 'келісім дереккөзі'],
  status: ['status', 'state', 'статус', 'состояние', 'күй', 'күйі'],
}

/** Which column of a list holds what: by its number, and nothing where it is not read. */
export type Assigned = readonly (Column | null)[]

/** `guessed`: what the titles say for themselves. */
export type Header = { titles: readonly string[]; columns: Assigned; guessed: Assigned }
export const shownTitle = (title: string) => title.normalize('NFC').replace(/[\p{C}\p{Z}]+/gu, ' ').trim().slice(0, 40)
/** A column as it is shown to whoever brings the list in. */
export type ListColumn = { title: string; as: Column | null }

/** What the titles say for themselves. */
export function guess(titles: readonly string[]): Assigned {
  const plainTitles = titles.map((title) => wordsOf(title).trim())
  const found = new Map(columns.flatMap((column) => {
    const name = names[column].find((one) => plainTitles.includes(one))
    return name ? [[plainTitles.indexOf(name), column] as const] : []
  }))
  return titles.map((_, at) => found.get(at) ?? null)
}
