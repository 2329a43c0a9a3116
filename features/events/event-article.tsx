import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { dateParts, machineTime } from '#lib/event-time.ts'
import { DateBlock } from '#ui/date-block.tsx'
import { Figure } from '#ui/figure.tsx'
import { Prose } from '#ui/prose.tsx'
import { titleSize } from '#ui/title-size.ts'
import { EventAccess } from './event-access.tsx'
import { EventFacts } from './event-facts.tsx'
import { EventMaterials } from './event-materials.tsx'
import { EventPeople } from './event-people.tsx'
import type { Event } from './event.ts'
import { RegisterLink } from './register-link.tsx'

type Props = { event: Event; disclaimer: string; registration?: ReactNode }

/** An event from its title to its form. Foreign words carry their own language. */
export async function EventArticle({ event, disclaimer, registration }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('event')
  const { language, title, summary, body, when, change, phase, picture } = event
  const lang = language === locale ? undefined : language
  const off = change === 'cancelled' || change === 'postponed'
  return (
    <article className={off ? 'event--off' : phase === 'past' ? 'event--past' : undefined}>
      <header className="top in">
        <div className="shaft">
          <div className="side">
            <DateBlock date={dateParts(locale, when.start, when.zone)} machine={machineTime(when.start, when.zone)} past={phase === 'past'} big />
          </div>
          <div className="main flow">
            <h1 lang={lang} className={titleSize(title)}>
              {title}
              {event.sample && <> <span className="tag" lang={locale}>{t('sample')}</span></>}
            </h1>
            {summary && <p className="sum" lang={lang}>{summary}</p>}
          </div>
        </div>
      </header>
      <div className="in event-body">
        <div className="before-form">
          <div className="shaft"><div className="main"><EventFacts event={event} /></div></div>
          {registration && <RegisterLink event={event} />}
          {(body.length > 0 || picture) && (
            <div className="shaft">
              <div className="main flow">
                {picture && <div className="event-photo" lang={lang}><Figure picture={picture} sizes="(min-width: 44rem) 41rem, 100vw" /></div>}
                {body.length > 0 && <div className="prose" lang={lang}><Prose text={body} /></div>}
              </div>
            </div>
          )}
          <EventMaterials event={event} />
          <EventPeople people={event.speakers} />
          <EventAccess access={event.accessibility} language={language} />
        </div>
        {registration}
        {disclaimer && event.speakers.length > 0 && <div className="shaft"><p className="main hint">{disclaimer}</p></div>}
      </div>
    </article>
  )
}
