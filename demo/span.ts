import { locales } from '#lib/locales.ts'
import type { Text } from './content-types.ts'

type Unit = 'minutes' | 'hours' | 'days' | 'years'
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

// In Russian as it stands after «через» and «держится».
const units: Record<Unit, Record<'kk' | 'ru' | 'en', Forms>> = {
  minutes: { kk: { other: 'минут' }, ru: { one: 'минуту', few: 'минуты', many: 'минут', other: 'минуты' }, en: { one: 'minute', other: 'minutes' } },
  hours: { kk: { other: 'сағат' }, ru: { one: 'час', few: 'часа', many: 'часов', other: 'часа' }, en: { one: 'hour', other: 'hours' } },
  days: { kk: { other: 'күн' }, ru: { one: 'день', few: 'дня', many: 'дней', other: 'дня' }, en: { one: 'day', other: 'days' } },
  years: { kk: { other: 'жыл' }, ru: { one: 'год', few: 'года', many: 'лет', other: 'года' }, en: { one: 'year', other: 'years' } },
}

/** A length of time in words: `24 часа`, `24 hours`, `24 сағат`. */
export const span = (count: number, unit: Unit): Text =>
  Object.fromEntries(locales.map((locale) => {
    const forms = units[unit][locale]
    return [locale, `${count} ${forms[new Intl.PluralRules(locale).select(count)] ?? forms.other}`]
  })) as Text
