import { getTranslations } from 'next-intl/server'
import { localeNames } from '#lib/locales.ts'
import { Small } from '#ui/small.tsx'
import type { StoryCard } from './story.ts'

/** Stories that exist in other languages only: set apart from the list, each link an honest fallback. */
export async function Untranslated({ stories }: { stories: readonly StoryCard[] }) {
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
    </section>
  )
}
