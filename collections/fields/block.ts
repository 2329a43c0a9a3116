import type { Block, UIField } from 'payload'
import { sayWhatIsGone } from './gone.ts'

const handsOver: UIField = { name: 'handsOver', type: 'ui', admin: { components: { Field: '/admin/editor/block-hands-over.tsx#BlockHandsOver' } } }

/** A block of a text, whose text knows at once what is chosen in it (admin/editor/block-hands-over.tsx). */
export const block = (definition: Block): Block => ({ ...definition, fields: [...sayWhatIsGone(definition.fields), handsOver] })
