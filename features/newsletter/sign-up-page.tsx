import { getLocale, getTranslations } from 'next-intl/server'
import { noBreak, title } from '#i18n/typography.ts'
import type { FormState } from '#lib/form-outcome.ts'
import { SignUpForm } from './sign-up-form.tsx'
import type { SignUp } from './sign-up.ts'

/** The form's own page: empty, with errors, or as the second step. */
export async function SignUpPage({ state, signUp, privacy }: { state: FormState; signUp: SignUp; privacy: string | undefined }) {
  const locale = await getLocale()
  const t = await getTranslations('newsletter')
  return (
    <>
      <header className="top in">
        <h1>{title(t('title'), locale)}</h1>
        <p className="sum">{noBreak(t('lead'), locale)}</p>
      </header>
      <div className="in">
        <div className="shaft"><div className="main"><SignUpForm state={state} signUp={signUp} privacy={privacy} /></div></div>
      </div>
      <div className="band" />
    </>
  )
}
