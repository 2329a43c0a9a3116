import { getLocale, getTranslations } from 'next-intl/server'
import type { Accessibility } from './event.ts'
import type { Locale } from '#lib/locales.ts'

/** What is known about getting in and taking part; what is not known is not said. */
export async function EventAccess({ access: { offers, signLanguage, contact }, language }: { access: Accessibility; language: Locale }) {
  const locale = await getLocale()
  const t = await getTranslations('access')
  if (offers.length + signLanguage.length === 0 && !contact) return null
  return (
    <section className="shaft" aria-labelledby="access-h">
      <div className="side"><h2 id="access-h">{t('title')}</h2></div>
      <div className="main flow">
        <ul className="answers">
          {offers.map(({ name, answer }) => <li key={name} data-answer={answer}>{t(name, { answer })}</li>)}
          {signLanguage.map((each) => <li key={each} data-answer="yes">{t('signLanguage', { language: each })}</li>)}
        </ul>
        {contact && <p>{t.rich('contact', { name: () => <span lang={language === locale ? undefined : language}>{contact}</span> })}</p>}
      </div>
    </section>
  )
}
