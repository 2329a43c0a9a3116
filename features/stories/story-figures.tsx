import { getTranslations } from 'next-intl/server'
import type { Story } from './story.ts'

/** The arithmetic of the day: numbers out of the story. */
export async function StoryFigures({ figures, lang }: { figures: Story['figures']; lang: string | undefined }) {
  const t = await getTranslations('story')
  return (
    <aside className="sums side" aria-labelledby="sums-h">
      <h2 id="sums-h">{t('figures')}</h2>
      <dl lang={lang}>
        {figures.map(({ value, label }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}
      </dl>
    </aside>
  )
}
