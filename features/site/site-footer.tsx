import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '#lib/paths.ts'
import { Brand } from './brand.tsx'
import { thisYear } from './this-year.ts'
import { FooterLetters } from './footer-letters.tsx'
import { OpenNow } from './open-now.tsx'
import type { NavLink, Settings } from './settings.ts'

const digits = (phone: string) => phone.replace(/[^+\d]/gu, '')

/** How to find the foundation, and on what terms the site is read. */
export async function SiteFooter({ settings, links, letters }: { settings: Settings; links: readonly NavLink[]; letters: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations()
  const year = thisYear()
  const notes = [settings.materialUse, settings.speakersDisclaimer, settings.copyright.replace('{year}', year)].filter(Boolean)
  return (
    // Programs that look for the article of a page pass over what is called a footer.
    <footer className="foot" id="footer">
      <div className="in">
        <h2 className="hide">{t('footer.rules')}</h2>
        <div className="foot-grid">
          <p className="brand"><Brand name={settings.name} note={settings.brandNote} locale={locale} /></p>
          {settings.address && (
            <div>
              {settings.room && <p className="foot-room">{settings.room}</p>}
              <address>{settings.address}</address>
            </div>
          )}
          <dl>
            {(settings.hoursNote || settings.hours.length > 0) && <dt>{t('footer.hours')}</dt>}
            {settings.hoursNote && <dd>{settings.hoursNote}</dd>}
            {settings.hours.length > 0 && <OpenNow settings={settings} />}
            {settings.phone && <><dt>{t('footer.phone')}</dt><dd><a href={`tel:${digits(settings.phone)}`}>{settings.phone}</a></dd></>}
            {settings.email && <><dt>{t('footer.email')}</dt><dd><a href={`mailto:${settings.email}`}>{settings.email}</a></dd></>}
          </dl>
          <ul aria-label={t('nav.more')}>
            {links.map(({ href, label, language }) => (
              <li key={href}><a href={href} lang={language === locale ? undefined : language}>{label}</a></li>
            ))}
            {settings.social.map(({ href, label }) => <li key={href}><a href={href} rel="me">{label}</a></li>)}
            {settings.mirrors.map((href) => <li key={href}><a href={href}>{t('footer.mirror', { host: new URL(href).host })}</a></li>)}
            <li><a href={paths.feed(locale)}>{t('footer.feed')}</a></li>
            <li><a href="#main">{t('common.backToTop')}</a></li>
          </ul>
        </div>
        {letters && <FooterLetters />}
        <div className="foot-notes">
          {settings.ageNotice && (
            <p className="foot-age"><span className="sign" aria-hidden="true">18+</span>{settings.ageNotice}</p>
          )}
          {notes.map((note) => <p key={note}>{note}</p>)}
        </div>
      </div>
    </footer>
  )
}
