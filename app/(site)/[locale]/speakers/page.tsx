import { getLocale, getTranslations } from 'next-intl/server'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { findSpeakers, findUntranslatedSpeakers } from '#features/speakers/queries.ts'
import { SpeakerRows } from '#features/speakers/speaker-rows.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { defaultLocale } from '#lib/locales.ts'
import { card, pageMetadata } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { breadcrumbs } from '#lib/structured-data.ts'
import { Crumbs } from '#ui/crumbs.tsx'
import { JsonLd } from '#ui/json-ld.tsx'

export const dynamic = 'force-dynamic'

export async function generateMetadata() {
  const locale = await getLocale()
  const t = await getTranslations('nav')
  const { name, speakersDisclaimer } = await findSettings(locale)
  return pageMetadata({
    locale, siteName: name, title: t('speakers'), description: speakersDisclaimer, canonical: paths.speakers(locale),
    languages: roomLanguages(paths.speakers), xDefault: paths.speakers(defaultLocale), image: card(locale, 'site', 'speakers'),
  })
}

export default async function SpeakersPage() {
  const locale = await getLocale()
  const t = await getTranslations()
  const [speakers, foreign, { speakersDisclaimer }] = await Promise.all([
    findSpeakers(locale), findUntranslatedSpeakers(locale), findSettings(locale),
  ])
  const way = [{ title: t('nav.home'), href: paths.home(locale) }, { title: t('nav.speakers'), href: paths.speakers(locale) }]
  return (
    <SiteFrame languages={roomLanguages(paths.speakers)} current={paths.speakers(locale)}>
      <Crumbs steps={way} label={t('nav.breadcrumbs')} />
      <header className="top in">
        <h1>{t('nav.speakers')}</h1>
        {speakersDisclaimer && <p className="hint">{speakersDisclaimer}</p>}
      </header>
      <div className="in list-page flow">
        {speakers.length > 0 ? <SpeakerRows speakers={speakers} /> : <p>{t('speaker.none')}</p>}
        {foreign.length > 0 && (
          <section className="other-languages flow" data-untranslated="" aria-labelledby="untranslated-h">
            <h2 id="untranslated-h">{t('speaker.notInThisLanguage')}</h2>
            <SpeakerRows speakers={foreign} level={3} />
          </section>
        )}
      </div>
      <JsonLd data={breadcrumbs(way)} />
    </SiteFrame>
  )
}
