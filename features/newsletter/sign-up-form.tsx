import { getLocale, getTranslations } from 'next-intl/server'
import { isFormError } from '#i18n/form-errors.ts'
import { browserFiles } from '#lib/browser-files.ts'
import type { FormState } from '#lib/form-outcome.ts'
import { localeNames, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { EmailField } from '#ui/email-field.tsx'
import { FormCheck } from '#ui/form-check.tsx'
import { FormChoice } from '#ui/form-choice.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { FormField } from '#ui/form-field.tsx'
import { FormTrap } from '#ui/form-trap.tsx'
import { SignUpNote } from './sign-up-note.tsx'
import { TopicBoxes } from './topic-boxes.tsx'
import type { SignUp } from './sign-up.ts'

type Props = {
  state: FormState
  signUp: SignUp
  privacy: string | undefined
  /** On a page about something else: without the topics. */
  short?: boolean
}

/** Address, language, topics, consent: the same form empty, with errors, and as the second step with its question. */
export async function SignUpForm({ state, signUp, privacy, short = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('newsletter')
  const errors = await getTranslations('form')
  const { values } = state
  const error = (name: string) => {
    const key = state.errors[name]
    return key && errors(isFormError(key) ? key : 'required')
  }
  const labels = { email: t('email'), locale: t('locale'), consent: t('consentLabel'), answer: t('question') }
  const wrong = Object.entries(labels).filter(([name]) => state.errors[name]).map(([name, label]) => ({ name, label }))
  return (
    <form className="form" method="post" action={`${paths.newsletter(locale)}#form`} id="form" aria-label={t('title')} noValidate>
      {wrong.length > 0 && <FormErrors title={t('errors', { count: wrong.length })} fields={wrong} heading={2} />}
      {state.note && wrong.length === 0 && <SignUpNote note={state.note} minutes={state.minutes} />}
      <EmailField label={labels.email} state={state} error={error('email')} />
      <FormChoice
        name="locale" legend={labels.locale} chosen={values['locale'] ?? locale} error={error('locale')}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
      />
      {!short && <TopicBoxes topics={signUp.topics} isChosen={(name) => values[name] === 'yes'} />}
      <FormCheck name="consent" checked={values['consent'] === 'yes'} required error={error('consent')}>
        {t.rich('consent', { link: (words) => (privacy ? <a href={privacy}>{words}</a> : words) })}
      </FormCheck>
      <details className="terms">
        <summary>{t('consentText')}</summary>
        {signUp.consent.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
      </details>
      {state.step === 'check' && (
        <FormField name="answer" label={signUp.question} hint={t('questionHint')} error={error('answer')}>
          {(tied) => <input {...tied} type="text" autoComplete="off" maxLength={100} />}
        </FormField>
      )}
      <FormTrap label={t('trap')} />
      <input type="hidden" name="terms" value={signUp.consent.mark} />
      <input type="hidden" name="seal" value={state.seal ?? ''} />
      <input type="hidden" name="work" value="" />
      <div><button className="btn">{t('submit')}</button></div>
      <script src={browserFiles.enhance} defer />
    </form>
  )
}
