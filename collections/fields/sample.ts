import type { CheckboxField } from 'payload'
import { sample as words } from '#collections/words/speakers.ts'
import { told } from './told.ts'

/** Made up, and said to be so on the site. */
export const sample: CheckboxField = { name: 'sample', type: 'checkbox', defaultValue: false, ...told(words, { position: 'sidebar' }) }
