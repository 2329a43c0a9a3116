import type { Locale } from '#lib/locales.ts'
import { emptyForm } from '#lib/form-outcome.ts'
import { SignUpForm } from './sign-up-form.tsx'
import type { SignUp } from './sign-up.ts'

/** The form once more, below a link that does not work any longer: of the person it knows the language alone. */
export function SignUpPart({ locale, signUp, privacy }: { locale: Locale; signUp: SignUp; privacy: string | undefined }) {
  return (
    <div className="in">
      <div className="shaft"><div className="main"><SignUpForm state={{ ...emptyForm, values: { locale } }} signUp={signUp} privacy={privacy} /></div></div>
      <div className="band" />
    </div>
  )
}
