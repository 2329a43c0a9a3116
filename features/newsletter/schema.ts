import { z } from 'zod'
import type { FormError } from '#i18n/form-errors.ts'
import { readEmail } from '#lib/email-address.ts'
import { locales } from '#lib/locales.ts'

/** Every field of the sign-up form but the topics; nothing else of a post is read. */
export const signUpFields = ['email', 'locale', 'consent', 'terms', 'answer', 'website', 'seal', 'work', 'from'] as const
export type SignUpFields = Partial<Record<string, string>>

const error = (key: FormError) => ({ error: key })
const line = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** What a person fills in. Its errors are keys of the messages `form`. */
const schema = z.object({
  email: z.string(error('required')).transform(line).pipe(
    z.string().min(1, error('required')).refine((typed) => readEmail(typed) !== undefined, error('invalidEmail')),
  ),
  locale: z.enum(locales, error('choose')),
  consent: z.literal('yes', error('consentRequired')),
})

export type SignUpWish = z.output<typeof schema>

/** The wish, or what is wrong with it by field: the first fault of each. */
export function readWish(fields: SignUpFields): { wish: SignUpWish } | { errors: Record<string, string> } {
  const read = schema.safeParse(fields)
  if (read.success) return { wish: read.data }
  const errors: Record<string, string> = {}
  for (const { path: [field], message } of read.error.issues) errors[String(field)] ??= message
  return { errors }
}
