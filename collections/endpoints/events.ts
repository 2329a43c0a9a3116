import type { Endpoint } from 'payload'
import { cancelsEvent } from './cancel-event.ts'
import { doorEndpoints } from './door.ts'
import { beginsExport } from './exports.ts'
import { overview } from './overview.ts'

/** The office's buttons and the door. */
export const officeEndpoints: Endpoint[] = [...doorEndpoints, beginsExport, overview, cancelsEvent]
