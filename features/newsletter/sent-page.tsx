import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '#lib/paths.ts'
import { retention } from '#lib/retention.ts'
import { PersonalFrame } from './personal-frame.tsx'

/** After the form, for everybody the same: what we know of an address only its own mail tells. */
export async function SentPage() {
  const locale = await getLocale()
  const t = await getTranslations('newsletter')
  return (
    <PersonalFrame title={t('sentTitle')}>
      <p className="say-s">{t('sentText', { hours: retention.confirmHours })}</p>
      <p className="hint">{t('sentNone')}</p>
      <p><a className="go" href={paths.newsletter(locale)}>{t('again')}</a></p>
    </PersonalFrame>
  )
}
