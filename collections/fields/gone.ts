import type { CollectionConfig, Field, RelationshipFieldValidation } from 'payload'
import { relationship } from 'payload/shared'

const notice = (kind: string) => ({ path: '/admin/editor/gone-notice.tsx#GoneNotice', clientProps: { kind } })

/**
 * Within the blocks of a text Payload gives every such field a filter (richtext-lexical, utilities/applyBaseFilterToFields.js), and one
 * that names what was thrown away later stops each save. Here a filter only helps to choose.
 */
const evenWhenGone: RelationshipFieldValidation = (value, options) => relationship(value, { ...options, filterOptions: undefined })

/** Fields that name other documents, within these: what they name may be thrown away later, and the form says so in words. */
export function sayWhatIsGone(fields: Field[]): Field[] {
  return fields.map((field): Field => {
    if (field.type === 'tabs') return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: sayWhatIsGone(tab.fields) })) }
    if ('fields' in field) return { ...field, fields: sayWhatIsGone(field.fields) } as Field
    if (field.type !== 'relationship' && field.type !== 'upload') return field
    const components = { ...field.admin?.components, afterInput: [notice([field.relationTo].flat()[0] ?? '')] }
    const validate = field.type === 'relationship' && { validate: field.validate ?? evenWhenGone }
    return { ...field, ...validate, admin: { ...field.admin, components } } as Field
  })
}

const written = new Set(['events', 'speakers', 'stories', 'pages', 'letters'])

/** The same for a collection that people write; rows that the code keeps stay as they are. */
export const formsSayWhatIsGone = (collection: CollectionConfig): CollectionConfig =>
  written.has(collection.slug) ? { ...collection, fields: sayWhatIsGone(collection.fields) } : collection
