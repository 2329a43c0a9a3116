import { timeZone, wallClock } from '#lib/clock.ts'
import type { Locale } from '#lib/locales.ts'

// Server only: Chromium answers for Kazakh with figures instead of month names, and says nothing.
const tags: Record<Locale, string> = { kk: 'kk', ru: 'ru', en: 'en-GB' }

/** A date in words, on Astana's calendar: `2019 жылғы 9 маусым`, `9 июня 2019 года`, `9 June 2019`. Takes ISO. */
export function longDate(locale: Locale, iso: string): string {
  const words = new Intl.DateTimeFormat(tags[locale], { timeZone, dateStyle: 'long' }).format(new Date(iso))
  return locale === 'kk' ? words.replace(/ ж\. (?=\d)/u, ' жылғы ') : words.replace(/ г\.$/u, ' года')
}

/** The machine's form of a date: YYYY-MM-DD on Astana's calendar. */
export const machineDate = (iso: string): string => wallClock(Date.parse(iso)).day
