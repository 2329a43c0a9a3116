import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { longDate, machineDate } from '#i18n/formats.ts'
import { localeNames, locales } from '#lib/locales.ts'
import { ownAddresses } from '#lib/published.ts'
import type { Story } from './story.ts'

function Fact({ name, lang, children }: { name: string; lang?: string | undefined; children: ReactNode }) {
  return <div><dt>{name}</dt><dd lang={lang}>{children}</dd></div>
}

/** Who, since when, where, how long, in which languages: left of the axis. */
export async function StoryFacts({ story }: { story: Story }) {
  const locale = await getLocale()
  const t = await getTranslations('story')
  const { storyteller, anonymous, eventDate, place, minutes, language, publication, publishedAt, translator } = story
  const addresses = ownAddresses('stories', publication)
  const lang = language === locale ? undefined : language
  return (
    <dl className="facts side">
      {storyteller && <Fact name={t('told')} lang={lang}>{storyteller}</Fact>}
      {anonymous && <Fact name={t('told')}>{t('anonymous')}</Fact>}
      {translator && <Fact name={t('translated')} lang={lang}>{translator}</Fact>}
      {publishedAt && (
        <Fact name={t('published')}><time dateTime={machineDate(publishedAt)}>{longDate(locale, publishedAt)}</time></Fact>
      )}
      {eventDate && (
        <Fact name={t('eventDate')}><time dateTime={machineDate(eventDate)}>{longDate(locale, eventDate)}</time></Fact>
      )}
      {place && <Fact name={t('place')} lang={lang}>{place}</Fact>}
      <Fact name={t('readingTime')}>{t('duration', { minutes })}</Fact>
      <Fact name={t('languages')}>
        <ul>
          {locales.filter((other) => addresses[other]).map((other) => (
            <li key={other}>
              {other === language
                ? <span lang={other}>{localeNames[other]}</span>
                : <a lang={other} hrefLang={other} href={addresses[other]}>{localeNames[other]}</a>}
            </li>
          ))}
        </ul>
      </Fact>
    </dl>
  )
}
