import { paths } from './paths.ts'

/** A stored picture: the names of its file in all its sizes. */
export type PictureFiles = { filename?: string | null; sizes?: Record<string, { filename?: string | null } | null> | null }

/** The files of a picture: the picture itself and its sizes. */
export const fileNames = ({ filename, sizes }: PictureFiles): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter((name) => name != null)

/** The addresses of these files. */
export const fileAddresses = (picture: PictureFiles): string[] => fileNames(picture).map(paths.media)
