import type { PayloadRequest, Where } from 'payload'
import { locales } from '#lib/locales.ts'
import type { PerLocale, PublicKind } from './stored.ts'

/**
 * An address that was public once is never forgotten: the old slug points to its document. A slug that becomes
 * public again belongs to whoever holds it now. Gives true when a row changed.
 */
export async function keepRedirects(
  req: PayloadRequest, kind: PublicKind, document: string, before: PerLocale<string>, after: PerLocale<string>,
): Promise<boolean> {
  const { db } = req.payload
  let changed = false
  for (const locale of locales) {
    const [was, is] = [before[locale], after[locale]]
    if (was === is) continue
    changed = true
    if (is) await db.deleteMany({ collection: 'redirects', req, where: row(kind, locale, is) })
    if (was) {
      await db.upsert({ collection: 'redirects', req, where: row(kind, locale, was), data: { kind, locale, from: was, document } })
    }
  }
  return changed
}

const row = (kind: PublicKind, locale: string, from: string): Where =>
  ({ and: [{ kind: { equals: kind } }, { locale: { equals: locale } }, { from: { equals: from } }] })
