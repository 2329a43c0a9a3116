import { paths } from './paths.ts'

/** A stored picture: the names of its file in all its sizes. */
export type PictureFiles = { filename?: string | null; sizes?: Record<string, { filename?: string | null } | null> | null }

/** The addresses of a file in all its sizes. */
export const fileAddresses = ({ filename, sizes }: PictureFiles): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter((name) => name != null).map(paths.media)
