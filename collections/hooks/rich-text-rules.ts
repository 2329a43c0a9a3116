import { type FieldHook, type PayloadRequest, ValidationError } from 'payload'
import { nodesOf } from '#lib/prose-contents.ts'
import { proseBlocks, refusalOf } from '#lib/prose-nodes.ts'
import type { Node } from '#lib/prose-stored.ts'
import { say } from '#lib/words.ts'
import { mostMegabytes, refused, tooLong } from '#collections/words/rich-text.ts'

/** The words of a node, short enough to find it by. */
function wordsOf(node: Node): string {
  const text = [...nodesOf(node)].map((inner) => (typeof inner.text === 'string' ? inner.text : '')).join('').trim()
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function refuseTooLong(req: PayloadRequest, path: (string | number)[], value: unknown) {
  const megabytes = value ? Buffer.byteLength(JSON.stringify(value)) / 2 ** 20 : 0
  if (megabytes <= mostMegabytes) return
  const message = say(tooLong, req.i18n?.language, { size: Math.ceil(megabytes * 10) / 10, most: mostMegabytes })
  throw new ValidationError({ errors: [{ path: path.join('.'), message }], req }, req.t)
}

/**
 * A text holds what can be shown and nothing else, and its links lead where a link may (`lib/prose-nodes.ts`). Checked
 * on every save, drafts included: the editor's own checks are left out there, and a draft may be published as it is.
 */
export const keepsTo = (blocks: readonly string[]): FieldHook => ({ value, path, req }) => {
  refuseTooLong(req, path, value)
  for (const node of nodesOf(value)) {
    const reason = refusalOf(node, blocks)
    if (!reason) continue
    const message = say(refused[reason], req.i18n?.language, { words: wordsOf(node) })
    throw new ValidationError({ errors: [{ path: path.join('.'), message }], req }, req.t)
  }
  return value
}

/** What the pages of the site can show. */
export const keepsToRules = keepsTo(Object.keys(proseBlocks))
