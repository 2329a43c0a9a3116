import { z } from 'zod'
import type { FormError } from '#i18n/form-errors.ts'
import { emailFault } from '#lib/email-doubt.ts'
import { locales } from '#lib/locales.ts'
import { oneLine, seenText } from '#lib/one-line.ts'

/** Every field of the registration form; nothing else of a post is read. */
export const registrationFields = [
  'name', 'email', 'asked', 'another', 'locale', 'mode', 'needs', 'consent', 'newsletter', 'website', 'seal', 'work', 'answer', 'seen', 'list',
] as const
export type RegistrationField = (typeof registrationFields)[number]
export type RegistrationFields = Partial<Record<RegistrationField, string>>

const error = (key: FormError) => ({ error: key })

/** What a person fills in. Its errors are keys of the messages `form`. */
const schema = z.object({
  name: z.string(error('required')).transform(oneLine).pipe(z.string().min(1, error('required')).max(100, error('tooLong'))),
  email: z.string(error('required')).transform(oneLine).pipe(z.string().min(1, error('required'))),
  another: z.string().optional().transform((ticked) => ticked === 'yes'),
  locale: z.enum(locales, error('choose')),
  mode: z.enum(['room', 'online'], error('choose')),
  needs: z.string().default('').transform(seenText).pipe(z.string().max(1000, error('tooLong'))),
  consent: z.literal('yes', error('consentRequired')),
  newsletter: z.string().optional().transform((ticked) => ticked === 'yes'),
})

export type Registration = z.output<typeof schema>

/** The registration, or what is wrong with it by field: the first fault of each. */
export function readRegistration(fields: RegistrationFields): { registration: Registration } | { errors: Record<string, string> } {
  const read = schema.safeParse(fields)
  const fault = emailFault(fields.email ?? '', fields.asked)
  if (read.success && !fault) return { registration: read.data }
  const errors: Record<string, string> = {}
  for (const { path: [field], message } of read.error?.issues ?? []) errors[String(field)] ??= message
  if (fault) errors['email'] ??= fault
  return { errors }
}
