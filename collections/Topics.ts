import type { CollectionConfig } from 'payload'
import { termOf } from './fields/term.ts'
import { publishes } from './hooks/public-document.ts'
import { topics as words } from './words/vocabulary.ts'

export const Topics: CollectionConfig = { slug: 'topics', ...termOf(words), hooks: publishes('topics') }
