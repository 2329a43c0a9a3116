import type { UIField } from 'payload'

/** The button that takes a name away, and what it finds first. */
export const anonymityField = (admin: UIField['admin'] = {}): UIField => ({
  name: 'anonymity', type: 'ui', admin: { ...admin, disableListColumn: true, components: { Field: '/admin/anonymity/anonymity-field.tsx#AnonymityField' } },
})
