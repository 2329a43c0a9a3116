import type { TextField } from 'payload'
import { common } from '#collections/words/common.ts'
import { told } from './told.ts'

/** The last part of the address, per language; hooks/slugs.ts fills and guards it. */
export const slugField: TextField = { name: 'slug', type: 'text', localized: true, index: true, ...told(common.slug, { position: 'sidebar' }) }
