import { type FieldHook, ValidationError } from 'payload'
import { safeHref } from '#lib/href.ts'
import { say, type Words } from '#lib/words.ts'
import { linkRefused, partRefused } from '#collections/words/rich-text.ts'
import { nodesOf, type RichTextNode } from './rich-text-content.ts'

const parts = ['root', 'paragraph', 'text', 'linebreak', 'tab', 'heading', 'list', 'listitem', 'quote', 'link', 'block']
function fault(node: RichTextNode, blocks: readonly string[]): Words | undefined {
  const { type = '', fields = {} } = node
  if (!parts.includes(type)) return partRefused
  if (type === 'heading' && node.tag !== 'h2' && node.tag !== 'h3') return partRefused
  if (type === 'list' && node.listType !== 'bullet' && node.listType !== 'number') return partRefused
  if (type === 'block' && !blocks.includes(String(fields['blockType']))) return partRefused
  if (type === 'link' && fields['linkType'] !== 'internal' && !safeHref(fields['url'])) return linkRefused
  return undefined
}

/**
 * A text holds what can be shown and nothing else, and its links lead where a link may. Checked on every save,
 * drafts included: the editor's own checks are left out there, and a draft may be published as it is.
 */
export const keepsTo = (blocks: readonly string[]): FieldHook => ({ value, path, req }) => {
  for (const node of nodesOf(value)) {
    const reason = fault(node, blocks)
    if (reason) throw new ValidationError({ errors: [{ path: path.join('.'), message: say(reason, req.i18n?.language) }], req }, req.t)
  }
  return value
}

/** What the pages of the site can show. */
export const keepsToRules = keepsTo(['image', 'contentNotice'])
