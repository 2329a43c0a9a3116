import { getLocale, getTranslations } from 'next-intl/server'
import { isFormError } from '#i18n/form-errors.ts'
import { browserFiles } from '#lib/browser-files.ts'
import type { FormState } from '#lib/form-outcome.ts'
import { localeNames, locales } from '#lib/locales.ts'
import { retention } from '#lib/retention.ts'
import { EmailField } from '#ui/email-field.tsx'
import { FormCheck } from '#ui/form-check.tsx'
import { FormChoice } from '#ui/form-choice.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { FormField } from '#ui/form-field.tsx'
import { FormTrap } from '#ui/form-trap.tsx'
import { RegistrationNote } from './registration-note.tsx'
import type { FormEvent } from './registration.ts'

type Props = { state: FormState; event: FormEvent; privacy: string | undefined; /** Asked of whoever runs no scripts. */ question: string }

/** Name or pseudonym, address, language, mode, needs, consent: the same form empty, with errors, and as the second step. */
export async function RegistrationForm({ state, event, privacy, question }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('registration')
  const errors = await getTranslations('form')
  const { values } = state
  const error = (name: string) => {
    const key = state.errors[name]
    return key && errors(isFormError(key) ? key : 'required')
  }
  const labels = { name: t('name'), email: t('email'), locale: t('locale'), mode: t('mode'), needs: t('needs'), consent: t('privacy'), answer: t('question') }
  const wrong = Object.entries(labels).filter(([name]) => state.errors[name]).map(([name, label]) => ({ name, label }))
  const toList = state.list || event.modes.every(({ seats }) => seats === 'full')
  const [only, ...others] = event.modes
  return (
    <form className="form" method="post" action={`${event.action}#register`} aria-labelledby="register-h" noValidate>
      {wrong.length > 0 && <FormErrors title={t('errors', { count: wrong.length })} fields={wrong} />}
      {state.note && <RegistrationNote note={state.note} minutes={state.minutes} />}
      <FormField name="name" label={labels.name} hint={t('nameHint')} error={error('name')}>
        {(tied) => <input {...tied} type="text" autoComplete="nickname" maxLength={100} required defaultValue={values['name']} />}
      </FormField>
      <EmailField label={labels.email} hint={t('emailHint', { days: event.keptDays })} state={state} error={error('email')} />
      <FormCheck name="another" checked={values['another'] === 'yes'}>{t('another')} <small>{t('anotherHint')}</small></FormCheck>
      <FormChoice
        name="locale" legend={labels.locale} chosen={values['locale'] ?? locale} error={error('locale')}
        options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))}
      />
      {only && others.length > 0
        ? <FormChoice
            name="mode" legend={labels.mode} chosen={values['mode'] ?? only.mode} error={error('mode')}
            options={event.modes.map(({ mode, seats }) => ({ value: mode, label: t(mode), note: seats === 'full' ? t('modeFull') : undefined }))}
          />
        : <input type="hidden" name="mode" value={only?.mode ?? 'room'} />}
      <FormField name="needs" label={labels.needs} optional={t('optional')} hint={t('needsHint', { days: retention.needsDays })} error={error('needs')}>
        {(tied) => <textarea {...tied} rows={3} maxLength={1000} defaultValue={values['needs']} />}
      </FormField>
      <FormCheck name="consent" checked={values['consent'] === 'yes'} required error={error('consent')}>
        {t.rich('consent', { link: (words) => (privacy ? <a href={privacy}>{words}</a> : words) })}
      </FormCheck>
      <FormCheck name="newsletter" checked={values['newsletter'] === 'yes'}>{t('newsletter')}</FormCheck>
      {state.step === 'check' && (
        <FormField name="answer" label={question} hint={t('questionHint')} error={error('answer')}>
          {(tied) => <input {...tied} type="text" autoComplete="off" maxLength={100} />}
        </FormField>
      )}
      <FormTrap label={t('trap')} />
      <input type="hidden" name="seen" value={event.sequence} />
      <input type="hidden" name="seal" value={state.seal ?? ''} />
      <input type="hidden" name="work" value="" />
      {toList && <input type="hidden" name="list" value="1" />}
      <div><button className="btn">{toList ? t('submitList') : state.step === 'check' ? t('submitChecked') : t('submit')}</button></div>
      <script src={browserFiles.enhance} defer />
    </form>
  )
}
