import type { UIField } from 'payload'
import { office as words } from '#collections/words/office.ts'
import { nothing } from './told.ts'

const column = (name: string, label: UIField['label'], cell: string): UIField => ({
  name, type: 'ui', label, admin: { disableListColumn: false, components: { Cell: `/admin/events/list-cells.tsx#${cell}`, Field: nothing } },
})

/** Columns of the list of events. */
export const eventColumns: UIField[] = [
  column('eventState', words.columns.state, 'EventStateCell'),
  column('seats', words.columns.seats, 'EventSeatsCell'),
]

/** Over the form: what the registered people have not been told yet. */
export const eventChanges: UIField = { name: 'changes', type: 'ui', admin: { disableListColumn: true, components: { Field: '/admin/events/changes-banner.tsx#ChangesBanner' } } }

/** Beside the form: who comes, and the office's buttons. */
export const eventOffice: UIField = {
  name: 'office', type: 'ui', admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/admin/events/office-panel.tsx#OfficePanel' } },
}

/** Beside a registration: what the office does for this person. */
export const registrationOffice: UIField = {
  name: 'office', type: 'ui', admin: { position: 'sidebar', disableListColumn: true, components: { Field: '/admin/registrations/person-panel.tsx#PersonPanel' } },
}

const beside = (name: string, file: string): UIField => ({ name, type: 'ui', admin: { position: 'sidebar', disableListColumn: true, components: { Field: `/admin/readers/${file}` } } })

/** Beside a subscriber: what the office does for this person. Below: what they agreed to. */
export const readerOffice = beside('office', 'reader-panel.tsx#ReaderPanel')
export const readerHistory: UIField = { name: 'history', type: 'ui', admin: { disableListColumn: true, components: { Field: '/admin/readers/consent-history.tsx#ConsentHistory' } } }

/** Beside an import: the way back. */
export const importUndo = beside('undo', 'import-undo.tsx#ImportUndo')
