import { getLocale, getTranslations } from 'next-intl/server'
import { longDate } from '#i18n/formats.ts'
import { Meta } from '#ui/meta.tsx'
import { Photo } from '#ui/photo.tsx'
import { titleSize } from '#ui/title-size.ts'
import { Wing } from '#ui/wing.tsx'
import type { StoryCard } from './story.ts'

/** The first thing on the home page: what the site is, in a line, and the newest story, large, with its photograph or the wing. */
export async function StoryLead({ tagline, story }: { tagline: string; story: StoryCard | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('story')
  return (
    <section className="lead in" aria-labelledby={story ? 'lead-h' : undefined}>
      <div className="lead-text">
        <h1>{tagline}</h1>
        {story && (
          <>
            <h2 id="lead-h" className={titleSize(story.title)}><a href={story.href}>{story.title}</a></h2>
            {story.summary && <p className="sum">{story.summary}</p>}
            <Meta>
              {story.storyteller && (
                <span>{t.rich('by', { name: story.storyteller, b: (words) => <b>{words}</b> })}</span>
              )}
              {story.eventDate && <span>{t('happened', { date: longDate(locale, story.eventDate) })}</span>}
              <span>{t('minutes', { minutes: story.minutes })}</span>
            </Meta>
            <p><a className="go" href={story.href} aria-label={t('readMoreAbout', { title: story.title })}>{t('readMore')}</a></p>
          </>
        )}
      </div>
      {story?.picture
        ? <div className="lead-photo"><Photo picture={{ ...story.picture, alt: '' }} sizes="(min-width: 60em) 42vw, 100vw" /></div>
        : <><Wing shape="tall" /><Wing shape="flat" /></>}
    </section>
  )
}
