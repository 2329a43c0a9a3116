import 'server-only'
import config from '@payload-config'
import { getPayload } from 'payload'

/** The one Payload instance of this process; only queries and actions may ask for it (lint). */
export const payload = () => getPayload({ config })
