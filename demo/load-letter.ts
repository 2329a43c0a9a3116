import type { Payload } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { letter } from './content/letter.ts'
import { perLanguage } from './per-language.ts'
import { letterBody } from './rich-text.ts'

/** So long before the day on which the content is loaded it went out. */
const ago = 9 * 24 * 60 * 60_000

/** A letter that has been sent, to nobody: the demo has no readers. Its page in the archive is what there is to see. */
export async function loadLetter(cms: Payload, made: { story: string; event: string }) {
  const slugs: Partial<Record<Locale, string>> = {}
  const id = await perLanguage(async (locale, known) => {
    const audience = { languages: { kk: 'kk', ru: 'ru', en: 'en' } } as const
    const data = { audience, subject: letter.subject[locale], preheader: letter.preheader[locale], body: letterBody(letter.body, locale, made) }
    const common = { collection: 'letters', locale, overrideAccess: true } as const
    const saved = known ? await cms.update({ ...common, id: known, data }) : await cms.create({ ...common, data })
    slugs[locale] = saved.archiveSlug ?? ''
    return saved
  })
  const sent = new Date(Date.now() - ago)
  const publicSlugs = Object.fromEntries(locales.map((locale) => [locale, slugs[locale]]))
  // What no form may say of a letter; the sending itself writes it in the same way.
  await cms.db.updateOne({
    collection: 'letters', id, data: { state: 'done', scheduledAt: sent, preparedAt: sent, startedAt: sent, finishedAt: sent, publicSlugs },
  })
}
