import { getTranslations } from 'next-intl/server'
import type { Locale } from '#lib/locales.ts'
import { retention } from '#lib/retention.ts'

/** Where the form led to: the seat that is kept, one that is there on confirmation, or the list. */
export type Outcome = 'registered' | 'unheld' | 'waiting'

type Props = { outcome: Outcome; title: string; language: Locale; locale: Locale; href: string }

/** After the form, for everybody the same: whether an address was known to us, only its own mail tells. */
export async function LookIntoMail({ outcome, title, language, locale, href }: Props) {
  const t = await getTranslations('registered')
  return (
    <>
      <div className="top in">
        <div className="shaft">
          <div className="main flow">
            <p className="kicker" lang={language === locale ? undefined : language}>{title}</p>
            <h1 className="h-mid">{t(`title.${outcome}`)}</h1>
            <p className="say-s">{t(`text.${outcome}`, { minutes: retention.holdMinutes })}</p>
            <p className="hint">{t('none')}</p>
            <p className="hint">{t('another')}</p>
            <p><a className="go" href={href}>{t('back')}</a></p>
          </div>
        </div>
      </div>
      <div className="band" />
    </>
  )
}
