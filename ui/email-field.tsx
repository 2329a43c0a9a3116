import { getTranslations } from 'next-intl/server'
import { doubtOf } from '#lib/email-doubt.ts'
import type { FormState } from '#lib/form-outcome.ts'
import { FormField } from './form-field.tsx'

type Props = { label: string; hint?: string; state: FormState; /** What is wrong with it, but for a doubt. */ error: string | undefined }

/** An address. One with letters of two alphabets is asked about, and taken as it is when it comes a second time. */
export async function EmailField({ label, hint, state: { values, errors }, error }: Props) {
  const t = await getTranslations('form')
  const { email = '', asked = '' } = values
  const isDoubtful = errors['email'] === 'mixedEmail'
  return (
    <>
      <FormField name="email" label={label} error={isDoubtful ? t('mixedEmail', { meant: doubtOf(email)?.meant ?? 'none' }) : error} {...(hint && { hint })}>
        {(tied) => <input {...tied} type="email" autoComplete="email" maxLength={254} required defaultValue={email} />}
      </FormField>
      {(isDoubtful || asked) && <input type="hidden" name="asked" value={isDoubtful ? email : asked} />}
    </>
  )
}
