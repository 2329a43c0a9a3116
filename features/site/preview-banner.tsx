import { getTranslations } from 'next-intl/server'

/** Over a draft: that nobody else sees this page, and the way to what they do see. */
export async function PreviewBanner({ publicAddress }: { publicAddress: string | undefined }) {
  const t = await getTranslations('preview')
  return (
    <p className="preview in noprint" role="status">
      <b>{t('banner')}</b> {publicAddress && <a href={publicAddress}>{t('public')}</a>}
    </p>
  )
}
