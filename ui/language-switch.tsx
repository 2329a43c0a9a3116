import type { LanguageLink } from '#lib/language-links.ts'
import { localeNames, type Locale } from '#lib/locales.ts'

type Props = { links: readonly LanguageLink[]; current: Locale; label: string; notTranslated: string }

/** The same document in the other languages, each named in itself. */
export function LanguageSwitch({ links, current, label, notTranslated }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="langs">
        {links.map(({ locale, href, published }) => (
          <li key={locale}>
            <a lang={locale} hrefLang={published ? locale : undefined} href={href} aria-current={locale === current || undefined}
              className={published ? undefined : 'none'} title={published ? undefined : notTranslated}>
              {localeNames[locale]}
              {!published && <span className="hide" lang={current}> ({notTranslated})</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
