import type { Block, UIField } from 'payload'

const handsOver: UIField = { name: 'handsOver', type: 'ui', admin: { components: { Field: '/admin/editor/block-hands-over.tsx#BlockHandsOver' } } }

/** A block of a text, whose text knows at once what is chosen in it (admin/editor/block-hands-over.tsx). */
export const block = (definition: Block): Block => ({ ...definition, fields: [...definition.fields, handsOver] })
