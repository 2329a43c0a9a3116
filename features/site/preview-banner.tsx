import { getTranslations } from 'next-intl/server'

/** Over a draft: that nobody else sees this page, and the way to what they do see. React puts the title into the head. */
export async function PreviewBanner({ title, publicAddress }: { title: string; publicAddress: string | undefined }) {
  const t = await getTranslations('preview')
  return (
    <>
      <title>{`${t('title')} · ${title || t('untitled')}`}</title>
      <p className="preview in noprint" role="status">
        <b>{t('banner')}</b> {publicAddress && <a href={publicAddress}>{t('public')}</a>}
      </p>
    </>
  )
}
