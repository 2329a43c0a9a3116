import type { PayloadRequest } from 'payload'
import { letterDesk, type Unsaved } from '#domain/newsletter/desk.ts'
import { stops } from '#domain/newsletter/findings.ts'
import { isLocale, localeNames } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { findingWords } from '#collections/words/letter-findings.ts'

const isUnsaved = (value: unknown): value is Unsaved => isLocale((value as Partial<Unsaved> | null)?.locale)

/** The desk in the words of whoever looks at it. */
export async function deskFor(req: PayloadRequest, id: string | undefined, unsaved: unknown) {
  const desk = await letterDesk(req.payload, id, isUnsaved(unsaved) ? unsaved : undefined)
  const language = req.i18n?.language
  return {
    ...desk,
    findings: desk.findings.map((finding) => ({
      stops: stops(finding),
      text: say(findingWords[finding.kind], language, {
        language: finding.locale ? localeNames[finding.locale] : '', what: finding.what ?? '', count: String(finding.count ?? 0),
      }),
    })),
  }
}
