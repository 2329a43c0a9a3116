import { z } from 'zod'
import type { FormError } from '#i18n/form-errors.ts'
import { emailFault } from '#lib/email-doubt.ts'
import { locales } from '#lib/locales.ts'
import { oneLine } from '#lib/one-line.ts'

/** Every field of the sign-up form but the topics; nothing else of a post is read. */
export const signUpFields = ['email', 'asked', 'locale', 'consent', 'terms', 'answer', 'website', 'seal', 'work', 'from'] as const
export type SignUpFields = Partial<Record<string, string>>

const error = (key: FormError) => ({ error: key })

/** What a person fills in. Its errors are keys of the messages `form`. */
const schema = z.object({
  email: z.string(error('required')).transform(oneLine).pipe(z.string().min(1, error('required'))),
  locale: z.enum(locales, error('choose')),
  consent: z.literal('yes', error('consentRequired')),
})

export type SignUpWish = z.output<typeof schema>

/** The wish, or what is wrong with it by field: the first fault of each. */
export function readWish(fields: SignUpFields): { wish: SignUpWish } | { errors: Record<string, string> } {
  const read = schema.safeParse(fields)
  const fault = emailFault(fields['email'] ?? '', fields['asked'])
  if (read.success && !fault) return { wish: read.data }
  const errors: Record<string, string> = {}
  for (const { path: [field], message } of read.error?.issues ?? []) errors[String(field)] ??= message
  if (fault) errors['email'] ??= fault
  return { errors }
}
