import type { Endpoint } from 'payload'
import { doorEndpoints } from './door.ts'
import { beginsExport } from './exports.ts'

/** The office's buttons and the door. */
export const officeEndpoints: Endpoint[] = [...doorEndpoints, beginsExport]
