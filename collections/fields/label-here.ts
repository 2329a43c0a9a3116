import type { TextField } from 'payload'
import { common } from '#collections/words/common.ts'
import { told } from './told.ts'

/** Beside the label that holds in all languages: the words of this one, where a name does not speak for itself. */
export const labelHere: TextField = { name: 'labelHere', type: 'text', localized: true, ...told(common.labelHere) }
