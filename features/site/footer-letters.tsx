import { getLocale, getTranslations } from 'next-intl/server'
import { paths } from '#lib/paths.ts'

/** The short sign-up form: an address only. Language and consent are asked on the page it leads to. */
export async function FooterLetters() {
  const locale = await getLocale()
  const t = await getTranslations('newsletter')
  return (
    <form className="foot-letters noprint" method="post" action={`${paths.newsletter(locale)}#form`} aria-labelledby="letters-h">
      <h3 id="letters-h"><a href={paths.newsletter(locale)}>{t('short')}</a></h3>
      <p>{t('lead')}</p>
      <label htmlFor="letters-email">{t('email')}</label>
      <input id="letters-email" name="email" type="email" autoComplete="email" maxLength={254} required />
      <input type="hidden" name="from" value="footer" />
      <button className="btn">{t('next')}</button>
    </form>
  )
}
