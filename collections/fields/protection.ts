import type { CheckboxField } from 'payload'
import { type FieldWords, told } from './told.ts'

/** A flag of publishing/protections.ts: a save only raises the protection, the box itself asks and lowers it. */
export const protection = (name: string, said: FieldWords, admin: CheckboxField['admin'] = {}): CheckboxField => ({
  name, type: 'checkbox', defaultValue: false, ...told(said, { ...admin, components: { Field: '/admin/publishing/protection-field.tsx#ProtectionField' } }),
})
