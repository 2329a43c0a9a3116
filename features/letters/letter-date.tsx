import { getLocale } from 'next-intl/server'
import { longDate, machineDate } from '#i18n/formats.ts'

/** The day a letter went out. */
export async function LetterDate({ iso }: { iso: string }) {
  return <time dateTime={machineDate(iso)}>{longDate(await getLocale(), iso)}</time>
}
