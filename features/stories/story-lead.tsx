import { getLocale, getTranslations } from 'next-intl/server'
import { longDate } from '#i18n/formats.ts'
import { noBreak, title as drawTitle } from '#i18n/typography.ts'
import { Wing } from '#ui/wing.tsx'
import type { StoryCard } from './story.ts'

/** The first thing on the home page: what the site is, in a line, and the newest story, large. */
export async function StoryLead({ tagline, story }: { tagline: string; story: StoryCard | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('story')
  return (
    <section className="lead in" aria-labelledby={story ? 'lead-h' : undefined}>
      <div className="lead-text">
        <h1>{drawTitle(tagline, locale)}</h1>
        {story && (
          <>
            <h2 id="lead-h"><a href={story.href}>{drawTitle(story.title, locale)}</a></h2>
            {story.summary && <p className="sum">{noBreak(story.summary, locale)}</p>}
            <p className="meta">
              {story.storyteller && (
                <span>{t.rich('by', { name: story.storyteller, b: (words) => <b>{words}</b> })}</span>
              )}
              {story.eventDate && <span>{t('happened', { date: longDate(locale, story.eventDate) })}</span>}
              <span>{t('minutes', { minutes: story.minutes })}</span>
            </p>
            <p><a className="go" href={story.href} aria-label={t('readMoreAbout', { title: story.title })}>{t('readMore')}</a></p>
          </>
        )}
      </div>
      <Wing shape="tall" />
      <Wing shape="flat" />
    </section>
  )
}
