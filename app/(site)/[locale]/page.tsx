import { getLocale, getTranslations } from 'next-intl/server'
import { EventGroup } from '#features/events/event-group.tsx'
import { findNext } from '#features/events/queries.ts'
import { findSignUp } from '#features/newsletter/queries.ts'
import { SignUpBand } from '#features/newsletter/sign-up-band.tsx'
import { findNavigation, findPrivacyAddress, findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { findNewestStories } from '#features/stories/queries.ts'
import { StoryLead } from '#features/stories/story-lead.tsx'
import { StoryRows } from '#features/stories/story-rows.tsx'
import { StoryVoice } from '#features/stories/story-voice.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { card, pageMetadata } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { itemList, organization, website } from '#lib/structured-data.ts'
import { JsonLd } from '#ui/json-ld.tsx'

export const dynamic = 'force-dynamic'

const shown = 4
const eventsShown = 3

export async function generateMetadata() {
  const locale = await getLocale()
  const { name, tagline, about } = await findSettings(locale)
  return pageMetadata({
    locale, siteName: name, title: tagline || name, description: about || tagline, canonical: paths.home(locale),
    languages: roomLanguages(paths.home), xDefault: '/', image: card(locale, 'site', 'home'),
  })
}

export default async function HomePage() {
  const locale = await getLocale()
  const t = await getTranslations()
  const [settings, navigation, [lead, ...more], events, signUp, privacy] = await Promise.all([
    findSettings(locale), findNavigation(locale), findNewestStories(locale, shown), findNext(locale, eventsShown),
    findSignUp(locale), findPrivacyAddress(locale),
  ])
  const voice = [...more, lead].find((story) => story?.quote)
  return (
    <SiteFrame languages={roomLanguages(paths.home)} current={paths.home(locale)} withoutLetters>
      <StoryLead tagline={settings.tagline || settings.name} story={lead} />
      <section className="band in" aria-labelledby="stories-h">
        <div className="shaft">
          <div className="side flow">
            <h2 id="stories-h">{t('nav.stories')}</h2>
            {settings.storiesIntro && <p className="kicker">{settings.storiesIntro}</p>}
          </div>
          <div className="main">
            {more.length > 0 ? <StoryRows stories={more} /> : !lead && <p>{t('story.count', { count: 0 })}</p>}
            <p className="after"><a className="go" href={paths.stories(locale)}>{t('story.all')}</a></p>
          </div>
        </div>
      </section>
      {voice && <StoryVoice story={voice} />}
      {events.length > 0 && (
        <div className="band in">
          <EventGroup id="events-h" title={t('event.coming')} events={events}>
            <p className="after"><a className="go" href={paths.events(locale)}>{t('event.all')}</a></p>
          </EventGroup>
        </div>
      )}
      <SignUpBand signUp={signUp} privacy={privacy} />
      {settings.about && (
        <section className="band in" aria-labelledby="about-h">
          <div className="shaft">
            <div className="side"><h2 id="about-h">{t('home.about')}</h2></div>
            <div className="main flow">
              <p className="say">{settings.about}</p>
              {navigation.header.filter(({ room }) => !room).map(({ href, label, language }) => (
                <p key={href}><a className="go" href={href} lang={language === locale ? undefined : language}>{label}</a></p>
              ))}
            </div>
          </div>
        </section>
      )}
      <JsonLd data={organization(locale, settings)} />
      <JsonLd data={website(locale, settings)} />
      {lead && <JsonLd data={itemList([lead, ...more])} />}
    </SiteFrame>
  )
}
