import { getLocale, getTranslations } from 'next-intl/server'
import { longDate, machineDate } from '#i18n/formats.ts'
import { noBreak } from '#i18n/typography.ts'
import type { Story } from './story.ts'

type Props = { story: Story; materialUse: string; address: string }

/** When it was published, who translated it, how it may be used, where it stands: for print too. */
export async function StoryColophon({ story: { publishedAt, translator, language, topics, series }, materialUse, address }: Props) {
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
      <p>
        {publishedAt && t.rich('publishedOn', {
          time: () => <time dateTime={machineDate(publishedAt)}>{longDate(locale, publishedAt)}</time>,
        })}
        {translator && <> <span>{t.rich('translation', { name: () => <span lang={lang}>{translator}</span> })}</span></>}
      </p>
      {materialUse && <p>{noBreak(materialUse, locale)}</p>}
      <p>{t('ownAddress')} <span translate="no">{address.replace(/^https?:\/\//u, '')}</span></p>
    </div>
  )
}
