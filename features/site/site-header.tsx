import { getLocale, getTranslations } from 'next-intl/server'
import type { LanguageLink } from '#lib/language-links.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { LanguageSwitch } from '#ui/language-switch.tsx'
import { Brand } from './brand.tsx'
import type { NavLink, Settings } from './settings.ts'

type Props = { settings: Settings; links: readonly NavLink[]; languages: readonly LanguageLink[]; current: string }

function Links({ links, locale, current }: { links: readonly NavLink[]; locale: Locale; current: string }) {
  return links.map(({ href, label, language }) => (
    <li key={href}>
      <a href={href} lang={language === locale ? undefined : language} aria-current={href === current ? 'page' : undefined}>{label}</a>
    </li>
  ))
}

/** Languages first, then the brand and the rooms; on phones the rooms are in a menu that needs no script. */
export async function SiteHeader({ settings, links, languages, current }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const home = paths.home(locale)
  return (
    <header className="head">
      <div className="head-util in">
        <p>{settings.address}</p>
        <LanguageSwitch links={languages} current={locale} label={t('lang.label')} notTranslated={t('lang.none')} />
      </div>
      <div className="head-main in">
        <a className="brand" href={home} aria-current={current === home ? 'page' : undefined}>
          <Brand name={settings.name} note={settings.brandNote} locale={locale} />
        </a>
        <nav className="nav" aria-label={t('nav.sections')}>
          <ul><Links links={links} locale={locale} current={current} /></ul>
        </nav>
      </div>
      <details className="menu">
        <summary>{t('nav.menu')}</summary>
        <div className="menu-panel in">
          <nav aria-label={t('nav.sections')}>
            <ul><Links links={links} locale={locale} current={current} /></ul>
          </nav>
        </div>
      </details>
    </header>
  )
}
