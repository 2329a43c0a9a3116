import { getTranslations } from 'next-intl/server'
import { grouped } from '#lib/words.ts'
import type { Story } from './story.ts'

type Props = Pick<Story, 'figures' | 'language'> & { lang: string | undefined }

/** The arithmetic of the day: numbers out of the story, written as its language writes them. */
export async function StoryFigures({ figures, language, lang }: Props) {
  const t = await getTranslations('story')
  return (
    <aside className="sums side" aria-labelledby="sums-h">
      <h2 id="sums-h">{t('figures')}</h2>
      <dl lang={lang}>
        {figures.map(({ value, label }) => <div key={label}><dt>{label}</dt><dd>{grouped(value, language)}</dd></div>)}
      </dl>
    </aside>
  )
}
