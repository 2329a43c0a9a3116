import { getTranslations } from 'next-intl/server'
import type { FormState } from '#lib/form-outcome.ts'
import { SignUpForm } from './sign-up-form.tsx'
import type { SignUp } from './sign-up.ts'

/** The form's own page: empty, with errors, or as the second step. */
export async function SignUpPage({ state, signUp, privacy }: { state: FormState; signUp: SignUp; privacy: string | undefined }) {
  const t = await getTranslations('newsletter')
  return (
    <>
      <header className="top in">
        <div className="shaft">
          <div className="main flow">
            <h1>{t('title')}</h1>
            <p className="sum">{t('lead')}</p>
          </div>
        </div>
      </header>
      <div className="in">
        <div className="shaft"><div className="main"><SignUpForm state={state} signUp={signUp} privacy={privacy} /></div></div>
      </div>
      <div className="band" />
    </>
  )
}
