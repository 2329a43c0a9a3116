import type { DefaultServerCellComponentProps } from 'payload'
import Link from 'next/link'
import { say } from '#lib/words.ts'
import { outbox } from '#collections/words/outbox.ts'

type Row = { id?: unknown }

/** The kind of a letter in words, leading to it; a kind without words shows its name. */
export function KindCell({ cellData, rowData, collectionSlug, i18n }: DefaultServerCellComponentProps) {
  const words = outbox.kinds[String(cellData)]
  const text = words ? say(words, i18n.language) : String(cellData)
  return <Link href={`/admin/collections/${collectionSlug}/${String((rowData as Row | undefined)?.id)}`} prefetch={false}>{text}</Link>
}
