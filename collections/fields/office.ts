import type { UIField } from 'payload'

/** Beside a registration: what the office does for this person. */
export const registrationOffice: UIField = {
  name: 'office', type: 'ui', admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/admin/registrations/person-panel.tsx#PersonPanel' } },
}
