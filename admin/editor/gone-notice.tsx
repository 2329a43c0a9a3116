'use client'

import { useField, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { gone as words } from '#collections/words/gone.ts'
import { type Reference, useGone } from './gone.ts'

type Stored = string | { relationTo: string; value: string } | null | undefined

/** Under a field that names other documents: those that are gone are said to be, in words. */
export function GoneNotice({ path, kind }: { path?: string; kind: string }) {
  const { value } = useField<Stored | Stored[]>({ potentiallyStalePath: path })
  const { i18n } = useTranslation()
  const references = [value].flat().flatMap((one): Reference[] => (!one ? [] : typeof one === 'string' ? [{ kind, id: one }] : [{ kind: one.relationTo, id: one.value }]))
  const isGone = useGone(references)
  const count = references.filter(isGone).length
  if (!count) return null
  return <p className="gone-notice" role="status">{say(words.field, i18n.language, { count: String(count) })}</p>
}
