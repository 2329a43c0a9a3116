import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '#lib/paths.ts'
import type { ArchivedLetter } from './letter.ts'

/** Under the sign-up: what one would get, as soon as there is a letter to see. */
export async function ArchiveLink({ letters }: { letters: readonly ArchivedLetter[] }) {
  if (!letters.length) return null
  const t = await getTranslations('issue')
  return <div className="in plain-body"><div className="shaft"><p className="main"><a href={paths.letters(await getLocale())}>{t('archiveTitle')}</a></p></div></div>
}
