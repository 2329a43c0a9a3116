import { join } from 'node:path'
import { env } from './env.ts'

/** Where the files of pictures lie. */
export const uploads = join(env().DATA_DIR, 'uploads')

export type StoredFiles = { filename?: string | null; sizes?: Record<string, { filename?: string | null }> | null }

/** The files of a picture: the picture itself and its sizes. */
export const fileNames = ({ filename, sizes }: StoredFiles): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter((name) => name != null)
