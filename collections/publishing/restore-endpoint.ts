import type { Endpoint } from 'payload'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { refuse } from '#collections/endpoints/answers.ts'
import { logRestoration } from '#collections/hooks/log-acts.ts'
import type { DraftKind } from '#collections/hooks/stored.ts'
import { publishing as words } from '#collections/words/publishing.ts'
import { languagesOf, type WriterRequest, writes } from './endpoint.ts'
import { restore } from './restore.ts'
import { save } from './save.ts'
import { documentOf } from './versions.ts'

const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

async function bringBack(req: WriterRequest, kind: DraftKind, id: string, version: string, languages: readonly Locale[], publish: boolean) {
  if (!(await restore(req, kind, id, version, languages))) return refuse(req, 404, words.whichVersion)
  await logRestoration(req, kind, id, languages)
  if (publish) for (const locale of languages) await save(req, kind, id, { data: {}, locale, publish: true })
  return { done: true, restored: languages, message: say(words.restored, req.i18n?.language) }
}

/** `{ version, language: "ru" | "all", publish?: boolean }`: a draft of that language as it was then. */
export const restores = (kind: DraftKind): Endpoint =>
  writes(kind, 'post', '/:id/restore', async (req, id, { version, language, publish }) => {
    const languages = languagesOf(language === 'all' ? 'all' : [language])
    if (!languages) return refuse(req, 400, words.whichLanguages)
    return isId(version) ? bringBack(req, kind, id, version, languages, publish === true) : refuse(req, 404, words.whichVersion)
  })

/** Payload's own address for the same, which would bring back all languages and publish them: one language, as a draft. */
export const restoresVersion = (kind: DraftKind): Endpoint =>
  writes(kind, 'post', '/versions/:id', async (req, version) => {
    const id = await documentOf(req, kind, version)
    const asked = req.query['locale'] ?? defaultLocale
    const languages = languagesOf(asked === 'all' ? 'all' : [asked])
    if (!languages) return refuse(req, 400, words.whichLanguages)
    return id ? bringBack(req, kind, id, version, languages, false) : refuse(req, 404, words.whichVersion)
  })
