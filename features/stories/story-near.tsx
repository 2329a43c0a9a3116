import { getLocale, getTranslations } from 'next-intl/server'
import { StoryCover } from './story-cover.tsx'
import type { StoryCard } from './story.ts'

export type Near = { story: StoryCard; label?: string | undefined }

/** Where to read on: the stories an editor chose, filled up to two with the ones before and after. */
export async function StoryNear({ near }: { near: readonly Near[] }) {
  const locale = await getLocale()
  const t = await getTranslations('story')
  if (near.length === 0) return null
  return (
    <section className="band in" aria-labelledby="near-h">
      <div className="shaft">
        <div className="side"><h2 id="near-h">{t('others')}</h2></div>
        <ul className="near main">
          {near.map(({ story: { id, href, title, language, picture, drawing }, label }) => (
            <li key={id} className="flow">
              <a className="pic" href={href} tabIndex={-1} aria-hidden="true"><StoryCover picture={picture} drawing={drawing} /></a>
              <h3>{label && <><small>{label}</small> </>}<a href={href} lang={language === locale ? undefined : language}>{title}</a></h3>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
