import type { Locale } from '#lib/locales.ts'
import { BrandMark } from '#ui/brand-mark.tsx'
import { Small } from '#ui/small.tsx'

const kazakhLetters = /[әғқңөұүһі]/iu

/** Mark and name. The foundation's name stays Kazakh on a Russian page, and says so to a screen reader. */
export function Brand({ name, note, locale }: { name: string; note: string; locale: Locale }) {
  return (
    <>
      <BrandMark />
      <b lang={locale !== 'kk' && kazakhLetters.test(name) ? 'kk' : undefined}>{name}</b>
      {note && <Small>{note}</Small>}
    </>
  )
}
