import { getLocale, getTranslations } from 'next-intl/server'
import { localeNames } from '#lib/locales.ts'
import { Meta } from '#ui/meta.tsx'
import type { Event } from './event.ts'

/** What is left of an event: papers with their licence and language, the recording. */
export async function EventMaterials({ event: { materials, recording, language } }: { event: Event }) {
  const locale = await getLocale()
  const t = await getTranslations('event')
  if (materials.length === 0 && !recording) return null
  return (
    <section className="shaft" aria-labelledby="materials-h">
      <div className="side"><h2 id="materials-h">{t('materials')}</h2></div>
      <ul className="main materials">
        {recording && <li><a href={recording} rel="noreferrer">{t('recording')}</a></li>}
        {materials.map(({ title, href, licence, language: own }) => {
          const lang = own ?? language
          return (
            <li key={href}>
              <a href={href} rel="noreferrer" lang={lang === locale ? undefined : lang} hrefLang={own}>{title}</a>
              {(own || licence) && <Meta>{own && <span lang={own}>{localeNames[own]}</span>}{licence && <span>{licence}</span>}</Meta>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
