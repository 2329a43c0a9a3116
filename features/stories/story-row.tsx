import { getLocale, getTranslations } from 'next-intl/server'
import { localeNames } from '#lib/locales.ts'
import { Meta } from '#ui/meta.tsx'
import { StoryCover } from './story-cover.tsx'
import type { StoryCard } from './story.ts'

/** A story in a list. One in another language says so, and marks its words as foreign. */
export async function StoryRow({ story }: { story: StoryCard }) {
  const locale = await getLocale()
  const t = await getTranslations('story')
  const { href, language, title, summary, storyteller, place, minutes } = story
  const lang = language === locale ? undefined : language
  return (
    <article className="story">
      <a href={href} tabIndex={-1} aria-hidden="true"><StoryCover picture={story.picture} drawing={story.drawing} /></a>
      <div className="story-text">
        <h3 lang={lang}>
          <a href={href}>{title}</a> {lang && <span className="tag">{localeNames[language]}</span>}
        </h3>
        {summary && <p lang={lang}>{summary}</p>}
        <Meta>
          {storyteller && <b lang={lang}>{storyteller}</b>}
          <span>{t('minutes', { minutes })}</span>
          {place && <span lang={lang}>{place}</span>}
        </Meta>
      </div>
    </article>
  )
}
