import 'server-only'
import { act, actions, type Action } from '#domain/registrations/act.ts'
import { readFields } from '#lib/form-body.ts'
import { emptyForm, type FormOutcome } from '#lib/form-outcome.ts'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { payload } from '#lib/payload.ts'

const isAction = (value: unknown): value is Action => actions.includes(value as Action)

/** A button of a personal page was pressed. Whatever it was, the page then shows how things stand. */
export async function pressButton(locale: Locale, token: string, request: Request): Promise<FormOutcome> {
  const { action } = await readFields(request, ['action'])
  const view = isAction(action) ? await act(await payload(), token, action) : undefined
  // Behind the link there is nothing left to show: this answer is the last word.
  if (view?.state === 'erased') return { status: 200, state: { ...emptyForm, note: 'erased' } }
  if (view && action === 'resend') return { status: 200, state: { ...emptyForm, note: 'sent' } }
  return { see: paths.registration(locale, token) }
}
