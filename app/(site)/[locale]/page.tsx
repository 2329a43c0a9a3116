import { getTranslations } from 'next-intl/server'
import { payload } from '#lib/payload.ts'

export const dynamic = 'force-dynamic'

export default async function HomePage() {
  const t = await getTranslations('nav')
  const { totalDocs } = await (await payload()).find({ collection: 'stories', overrideAccess: false })
  return <h1>{t('home')} {totalDocs}</h1>
}
