import type { CollectionConfig } from 'payload'
import { termOf } from './fields/term.ts'
import { publishes } from './hooks/public-document.ts'
import { series as words } from './words/vocabulary.ts'

export const Series: CollectionConfig = { slug: 'series', ...termOf(words), hooks: publishes('series') }
