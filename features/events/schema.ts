import { z } from 'zod'
import type { FormError } from '#i18n/form-errors.ts'
import { readEmail } from '#lib/email-address.ts'
import { locales } from '#lib/locales.ts'

/** Every field of the registration form; nothing else of a post is read. */
export const registrationFields = [
  'name', 'email', 'locale', 'mode', 'needs', 'consent', 'newsletter', 'website', 'seal', 'work', 'answer', 'seen', 'list',
] as const
export type RegistrationField = (typeof registrationFields)[number]
export type RegistrationFields = Partial<Record<RegistrationField, string>>

const error = (key: FormError) => ({ error: key })
const line = (text: string) => text.replace(/\s+/gu, ' ').trim()

/** What a person fills in. Its errors are keys of the messages `form`. */
const schema = z.object({
  name: z.string(error('required')).transform(line).pipe(z.string().min(1, error('required')).max(100, error('tooLong'))),
  email: z.string(error('required')).transform(line).pipe(
    z.string().min(1, error('required')).refine((typed) => readEmail(typed) !== undefined, error('invalidEmail')),
  ),
  locale: z.enum(locales, error('choose')),
  mode: z.enum(['room', 'online'], error('choose')),
  needs: z.string().default('').transform((text) => text.trim()).pipe(z.string().max(1000, error('tooLong'))),
  consent: z.literal('yes', error('consentRequired')),
  newsletter: z.string().optional().transform((ticked) => ticked === 'yes'),
})

export type Registration = z.output<typeof schema>

/** The registration, or what is wrong with it by field: the first fault of each. */
export function readRegistration(fields: RegistrationFields): { registration: Registration } | { errors: Record<string, string> } {
  const read = schema.safeParse(fields)
  if (read.success) return { registration: read.data }
  const errors: Record<string, string> = {}
  for (const { path: [field], message } of read.error.issues) errors[String(field)] ??= message
  return { errors }
}
