import { getLocale, getTranslations } from 'next-intl/server'
import type { Story } from './story.ts'

type Props = { story: Story; materialUse: string; address: string }

/** What it is about, how it may be used, where it stands: for print too. */
export async function StoryColophon({ story: { language, topics, series }, materialUse, address }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('story')
  const lang = language === locale ? undefined : language
  const filters = [...(series ? [series] : []), ...topics]
  return (
    <div className="colophon">
      {filters.length > 0 && (
        <ul className="filter" aria-label={t('topics')}>
          {filters.map(({ href, title }) => <li key={href} lang={lang}><a href={href}>{title}</a></li>)}
        </ul>
      )}
      {materialUse && <p>{materialUse}</p>}
      <p>{t('ownAddress')} <span translate="no">{address.replace(/^https?:\/\//u, '')}</span></p>
    </div>
  )
}
