import 'server-only'
import { confirmSubscription, disown } from '#domain/newsletter/confirm.ts'
import { looksLikeLink } from '#domain/newsletter/links.ts'
import { manage, type ManageAction, manageActions } from '#domain/newsletter/manage.ts'
import { readFields } from '#lib/form-body.ts'
import { emptyForm, type FormOutcome } from '#lib/form-outcome.ts'
import { isLocale, type Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { payload } from '#lib/payload.ts'
import { findTopics } from './queries.ts'
import { topicField } from './sign-up.ts'

const isAction = (value: unknown): value is ManageAction => manageActions.includes(value as ManageAction)
const said = (note: string): FormOutcome => ({ status: 200, state: { ...emptyForm, note } })

/** A button of the page that the first letter leads to. The page then shows how things stand. */
export async function pressConfirm(locale: Locale, token: string, request: Request): Promise<FormOutcome> {
  const { action, never } = await readFields(request, ['action', 'never'])
  const cms = await payload()
  if (action === 'confirm') {
    const view = await confirmSubscription(cms, token)
    if (view.is === 'done' && view.manage) return { status: 200, state: { ...emptyForm, values: { manage: view.manage } } }
  }
  if (action === 'disown') await disown(cms, token, never === 'yes')
  return { see: paths.newsletterConfirm(locale, token) }
}

/** A button of a reader's own page. Once it is saved, the page speaks the language that was chosen. */
export async function pressManage(locale: Locale, token: string, request: Request): Promise<FormOutcome> {
  const topics = await findTopics(locale)
  const fields: Partial<Record<string, string>> = await readFields(request, ['action', 'locale', 'never', ...topics.map(({ id }) => topicField(id))])
  const { action, locale: chosen, never } = fields
  if (!isAction(action)) return { see: paths.newsletterManage(locale, token) }
  const letters = isLocale(chosen) ? chosen : locale
  const choice = { locale: letters, topics: topics.map(({ id }) => id).filter((id) => fields[topicField(id)] === 'yes') }
  const view = await manage(await payload(), token, { action, choice, never: never === 'yes' })
  if (view === 'erased') return said('erased')
  if (action === 'save' && view?.status === 'confirmed') return { see: paths.newsletterSaved(letters, token) }
  return { see: paths.newsletterManage(locale, token) }
}

/** The form data of a post that may have any form, or none. */
const anyForm = (request: Request) => request.formData().catch(() => new FormData())

/**
 * A post to the way out. A mail program is told nothing but that it was heard, whoever it asks for and how often
 * (RFC 8058); whoever pressed the button of the page sees the page.
 */
export async function pressLeave(locale: Locale, token: string, request: Request): Promise<FormOutcome> {
  const action = (await anyForm(request)).get('action')
  await manage(await payload(), token, { action: action === 'resume' ? 'resume' : 'leave' }, 'leave')
  if (action !== null) return { see: paths.newsletterLeave(locale, token) }
  return { quiet: looksLikeLink(token) ? 200 : 400 }
}
