import { getRequestConfig } from 'next-intl/server'
import * as rootParams from 'next/root-params'
import { defaultLocale, isLocale } from '#lib/locales.ts'

export default getRequestConfig(async ({ locale }) => {
  const asked = locale ?? (await rootParams.locale())
  const known = isLocale(asked) ? asked : defaultLocale
  return { locale: known, timeZone: 'Asia/Almaty', messages: (await import(`../messages/${known}.json`)).default }
})
