import type { CollectionConfig } from 'payload'
import { publishes } from './public-document.ts'

const shared = publishes('events')

/** An event's page. */
export const keepsEvent = { ...shared } satisfies CollectionConfig['hooks']
