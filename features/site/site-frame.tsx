import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import type { LanguageLink } from '#lib/language-links.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { findNavigation, findSettings } from './queries.ts'
import { bareSettings, type NavLink } from './settings.ts'
import { SiteFooter } from './site-footer.tsx'
import { SiteHeader } from './site-header.tsx'

type Props = {
  /** This very document in each language: the page knows, a layout could not. */
  languages: readonly LanguageLink[]
  /** The room or page to mark in the header: its address. */
  current?: string
  /** A page about trouble: the frame is drawn bare rather than not at all. */
  withoutDatabase?: boolean
  /** A page that holds the sign-up form itself, or is about it. */
  withoutLetters?: boolean
  children: ReactNode
}

const rooms = ['stories', 'events', 'speakers'] as const

const read = (locale: Locale) => Promise.all([findSettings(locale), findNavigation(locale)])

/** What stands round every page: the way past it, header, main, footer. */
export async function SiteFrame({ languages, current = '', withoutDatabase = false, withoutLetters = false, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('nav')
  const [settings, links] = await read(locale).catch((cause: unknown) => {
    if (!withoutDatabase) throw cause
    return [bareSettings, { header: [], footer: [] }] as const
  })
  const named = (link: NavLink) => ({ ...link, label: link.label || t(link.room ?? 'stories') })
  // Before staff have set up the menu the rooms can be found all the same.
  const header = links.header.length > 0 ? links.header : rooms.map((room) => ({ href: paths[room](locale), label: '', room, language: locale }))
  return (
    <>
      <a className="skip" href="#main">{t('skip')}</a>
      <SiteHeader settings={settings} links={header.map(named)} languages={languages} current={current} />
      <main id="main" tabIndex={-1}>{children}</main>
      <SiteFooter settings={settings} links={links.footer.map(named)} letters={!withoutDatabase && !withoutLetters} />
    </>
  )
}
