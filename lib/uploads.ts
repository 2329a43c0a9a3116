import { join } from 'node:path'
import { env } from './env.ts'

/** Where the files of pictures lie. */
export const uploads = join(env().DATA_DIR, 'uploads')

/** The largest picture that is unfolded: a few kilobytes may hold billions of points. */
export const mostPixels = 50_000_000
