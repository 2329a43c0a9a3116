import { join } from 'node:path'
import { env } from './env.ts'

/** Where the files of pictures lie. */
export const uploads = join(env().DATA_DIR, 'uploads')
