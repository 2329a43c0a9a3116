import { getTranslations } from 'next-intl/server'
import { localeNames } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { Small } from '#ui/small.tsx'
import type { Elsewhere } from './story.ts'

/** Stories that exist in other languages only: set apart from the list, each link an honest fallback; the way to those not shown. */
export async function Untranslated({ stories, more, languages }: Elsewhere) {
  const t = await getTranslations('story')
  if (stories.length === 0) return null
  return (
    <section className="other-languages flow" data-untranslated="" aria-labelledby="untranslated-h">
      <h2 id="untranslated-h">{t('notInThisLanguage')}</h2>
      <p className="kicker">{t('inOtherLanguage')}</p>
      <ul>
        {stories.map(({ id, href, language, title, storyteller }) => (
          <li key={id} lang={language}>
            <a href={href}>{title}</a> <span className="tag">{localeNames[language]}</span>
            {storyteller && <Small>{storyteller}</Small>}
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="after">
          {t('moreElsewhere', { count: more })}{' '}
          {languages.map((language) => <span key={language}> <a className="go" href={paths.stories(language)} hrefLang={language} lang={language}>{localeNames[language]}</a></span>)}
        </p>
      )}
    </section>
  )
}
