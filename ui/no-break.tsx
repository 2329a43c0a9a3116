import { Fragment } from 'react'
import type { Locale } from '#lib/locales.ts'
import { noBreak } from '#i18n/typography.ts'

const hyphenated = /([\p{L}\p{N}]+-[\p{L}]+)/u

/** A line of the site's own words: what belongs together stays together, "14-қабат" and "іс-шара" too. */
export function NoBreak({ text, locale }: { text: string; locale: Locale }) {
  return noBreak(text, locale)
    .split(hyphenated)
    .map((piece, i) => (i % 2 ? <span key={i} className="nb">{piece}</span> : <Fragment key={i}>{piece}</Fragment>))
}
