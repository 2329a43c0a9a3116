import { getLocale, getTranslations } from 'next-intl/server'
import { eventTime } from '#lib/event-time.ts'
import { localeNames } from '#lib/locales.ts'
import { Small } from '#ui/small.tsx'
import type { EventCard } from './event.ts'

/** Events that are described in other languages only: set apart from the list, each link an honest fallback. */
export async function UntranslatedEvents({ events }: { events: readonly EventCard[] }) {
  const locale = await getLocale()
  const t = await getTranslations('event')
  if (events.length === 0) return null
  return (
    <section className="other-languages flow" data-untranslated="" aria-labelledby="untranslated-h">
      <h3 id="untranslated-h">{t('notInThisLanguage')}</h3>
      <p className="kicker">{t('inOtherLanguage')}</p>
      <ul>
        {events.map(({ id, href, language, title, when }) => (
          <li key={id}>
            <a href={href} lang={language}>{title}</a> <span className="tag" lang={language}>{localeNames[language]}</span>
            <Small>{eventTime(locale, when)}</Small>
          </li>
        ))}
      </ul>
    </section>
  )
}
