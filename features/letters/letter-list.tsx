import { getLocale, getTranslations } from 'next-intl/server'
import { localeNames } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { LetterDate } from './letter-date.tsx'
import type { ArchivedLetter } from './letter.ts'

/** The archive of the newsletter. */
export async function LetterList({ letters }: { letters: readonly ArchivedLetter[] }) {
  const locale = await getLocale()
  const t = await getTranslations('issue')
  return (
    <>
      <header className="top in">
        <div className="shaft"><div className="main flow"><h1>{t('archiveTitle')}</h1><p className="sum">{t('archiveLead')}</p></div></div>
      </header>
      <div className="in plain-body"><div className="shaft"><div className="prose main">
        {letters.length === 0 && <p>{t('archiveEmpty')}</p>}
        {letters.map(({ slug, language, subject, preheader, sentAt }) => {
          const lang = language === locale ? undefined : language
          return (
            <section key={slug} className="letter-card">
              <p className="hint"><LetterDate iso={sentAt} />{lang && <> · <span lang={lang}>{localeNames[language]}</span></>}</p>
              <h2><a href={paths.letter(locale, slug)} lang={lang}>{subject}</a></h2>
              {preheader && <p lang={lang}>{preheader}</p>}
            </section>
          )
        })}
        <p><a href={paths.newsletter(locale)}>{t('signUp')}</a></p>
      </div></div></div>
    </>
  )
}
