import { getLocale, getTranslations } from 'next-intl/server'
import { Face } from '#ui/face.tsx'
import type { EventSpeaker } from './event.ts'

/** Who leads the event. A speaker without a page in this language is named in another. */
export async function EventPeople({ people }: { people: readonly EventSpeaker[] }) {
  const locale = await getLocale()
  const t = await getTranslations('event')
  if (people.length === 0) return null
  return (
    <section className="shaft" aria-labelledby="people-h">
      <div className="side"><h2 id="people-h">{t('speakers', { count: people.length })}</h2></div>
      <div className="main people people--wide">
        {people.map(({ id, href, language, name, role, picture, seed }) => (
          <div key={id} className="person" lang={language === locale ? undefined : language}>
            <Face picture={picture} seed={seed} />
            <div>
              <h3><a href={href}>{name}</a></h3>
              {role && <p className="kicker">{role}</p>}
            </div>
          </div>
        ))}
      </div>
    </section>
  )
}
