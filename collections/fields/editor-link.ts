import { LinkFeature } from '@payloadcms/richtext-lexical'
import type { FieldAffectingData, TextFieldSingleValidation, UIField } from 'payload'
import { safeHref } from '#lib/href.ts'
import { say } from '#lib/words.ts'
import { badLinkAddress } from '#collections/words/rich-text.ts'

type Siblings = { linkType?: unknown; text?: unknown }

/** Said where the address is typed; a stored link has no `text`, and is judged by hooks/rich-text-rules.ts. */
const leadsSomewhere: TextFieldSingleValidation = (value, { req, siblingData }) => {
  const { linkType, text } = siblingData as Siblings
  return text === undefined || linkType === 'internal' || safeHref(value) !== undefined || say(badLinkAddress, req.i18n?.language)
}

/**
 * The editor's own fields of a link, but for three. "Open in a new tab" goes: the reader decides that. The address is
 * kept as it was typed: Payload would escape what its expression does not know, "/kk/жол" whole. And a document that
 * was thrown away later makes no text invalid: its link is drawn as words.
 */
function fieldOf(field: FieldAffectingData): FieldAffectingData[] {
  if (field.name === 'newTab') return []
  if (field.name === 'url' && field.type === 'text') return [{ ...field, hooks: {}, hasMany: false, validate: leadsSomewhere } as FieldAffectingData]
  if (field.name !== 'doc' || field.type !== 'relationship') return [field]
  const { filterOptions: _onlyExisting, ...anyDocument } = field
  return [anyDocument as FieldAffectingData]
}

const answers: UIField = { name: 'answers', type: 'ui', admin: { components: { Field: '/admin/editor/link-answers.tsx#LinkAnswers' } } }

export const link = () =>
  LinkFeature({
    enabledCollections: ['stories', 'pages', 'events', 'speakers'],
    fields: ({ defaultFields }) => [...defaultFields.flatMap(fieldOf), answers],
  })
