import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { LanguageLink } from '#lib/language-links.ts'
import { LanguageSwitch } from '#ui/language-switch.tsx'
import type { Door } from './door.ts'

type Props = { door: Door; languages: readonly LanguageLink[]; children: ReactNode }

/** Round the door's pages: no menu of the site, nothing to press by mistake. */
export async function DoorFrame({ door: { id, title, language, when }, languages, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('door')
  return (
    <>
      <header className="door-head in noprint">
        <a href={`/admin/collections/events/${id}`}>{t('back')}</a>
        <LanguageSwitch links={languages} current={locale} label={t('languages')} notTranslated="" />
      </header>
      <main id="main" className="door in" tabIndex={-1}>
        <div className="door-title">
          <p className="meta">{t('title')}</p>
          <h1 lang={language === locale ? undefined : language}>{title}</h1>
          <p>{when}</p>
        </div>
        {children}
      </main>
    </>
  )
}
