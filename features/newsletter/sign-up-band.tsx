import { getTranslations } from 'next-intl/server'
import { emptyForm } from '#lib/form-outcome.ts'
import { SignUpForm } from './sign-up-form.tsx'
import type { SignUp } from './sign-up.ts'

/** The form on the home page. What comes of it is shown on the form's own page. */
export async function SignUpBand({ signUp, privacy }: { signUp: SignUp; privacy: string | undefined }) {
  const t = await getTranslations('newsletter')
  return (
    <section className="band band--sky in" aria-labelledby="mail-h">
      <div className="mail">
        <div className="flow">
          <h2 id="mail-h">{t('title')}</h2>
          <p>{t('lead')}</p>
        </div>
        <SignUpForm state={emptyForm} signUp={signUp} privacy={privacy} short />
      </div>
    </section>
  )
}
