import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '#lib/paths.ts'

/** Nothing stands behind the link: it is not whole, or everything was erased, a moment ago or long since. */
export async function LastWord({ erased }: { erased: boolean }) {
  const locale = await getLocale()
  const t = await getTranslations('personal')
  const what = erased ? 'erased' : 'unknown'
  return (
    <>
      <div className="top in">
        <div className="shaft">
          <div className="main flow">
            <h1 className="h-mid">{t(`title.${what}`)}</h1>
            <p className="say-s">{t(`text.${what}`)}</p>
            <p><a className="go" href={paths.events(locale)}>{t('events')}</a></p>
          </div>
        </div>
      </div>
      <div className="band" />
    </>
  )
}
