import 'server-only'
import { questionOf } from '#domain/forms/question.ts'
import { consentText } from '#domain/newsletter/consent-text.ts'
import { findConfirmation } from '#domain/newsletter/confirm.ts'
import { findSubscription } from '#domain/newsletter/manage.ts'
import type { LinkPurpose } from '#domain/newsletter/links.ts'
import type { Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'
import { reads } from '#lib/reads.ts'
import type { SignUp } from './sign-up.ts'

/** How much of the hash of a wording goes into the form: enough to tell two of them apart. */
export const markOf = (sha256: string) => sha256.slice(0, 12)

/** Topics that have a name in this language, by name. */
export const findTopics = reads(['topics'], async function findTopics(locale: Locale) {
  const { docs } = await (await payload()).find({
    collection: 'topics', locale, where: { title: { exists: true } }, sort: 'title', limit: 40, depth: 0, pagination: false,
    overrideAccess: false, fallbackLocale: false,
  })
  return docs.flatMap(({ id, title }) => (title ? [{ id, title }] : []))
})

/** What the form shows beside its fields. */
export const findSignUp = reads(['site', 'topics'], async function findSignUp(locale: Locale): Promise<SignUp> {
  const cms = await payload()
  const [topics, text, question] = await Promise.all([findTopics(locale), consentText(cms, locale), questionOf(cms, locale)])
  return {
    topics,
    consent: { paragraphs: text.paragraphs, mark: markOf(text.sha256) },
    question,
  }
})

/** What the link of a first letter leads to. */
export const findConfirm = async (token: string) => findConfirmation(await payload(), token)

/** A reader by the link of a letter. */
export const findReader = async (token: string, purpose: LinkPurpose) => findSubscription(await payload(), token, purpose)
