import { getTranslations } from 'next-intl/server'
import { PersonalFrame } from './personal-frame.tsx'

/** Behind this link there is nobody: it lost some letters on its way, or everything has just been erased. */
export async function NobodyPage({ erased = false }: { erased?: boolean }) {
  const t = await getTranslations('newsletterManage')
  const state = erased ? 'erased' : 'unknown'
  return <PersonalFrame title={t(`title.${state}`)}><p className="say-s">{t(`text.${state}`)}</p></PersonalFrame>
}
