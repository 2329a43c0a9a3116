import 'server-only'
import { mark } from '#domain/door/mark.ts'
import { clockTime } from '#lib/clock-time.ts'
import type { FormOutcome, FormState } from '#lib/form-outcome.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { findKeeper } from './queries.ts'

const shown = (values: FormState['values'], note?: string): FormOutcome => ({ status: 200, state: { values, errors: {}, ...(note && { note }) } })

/** What somebody at the door pressed: a code to mark, or a name to look for. Neither goes into an address. */
export async function actAtDoor(headers: Headers, locale: Locale, eventId: string, form: URLSearchParams): Promise<FormOutcome | undefined> {
  const keeper = await findKeeper(headers, locale, eventId)
  if (keeper.is === 'forbidden') return { see: `/admin/login?redirect=${encodeURIComponent(paths.checkIn(locale, eventId))}` }
  if (keeper.is !== 'here') return undefined
  const { cms, event, user } = keeper.document
  const search = (form.get('search') ?? '').slice(0, 100)
  if (!form.has('code')) return shown({ search })
  const code = (form.get('code') ?? '').slice(0, 200)
  const { result, name = '', at } = await mark(cms, { eventId, code, by: user.id })
  return shown({ search, name, time: clockTime(event.zone, at) }, result)
}
