import type { CollectionConfig } from 'payload'
import { files, machineField } from './access.ts'
import { fileHeaders, missingFile, uploads } from './hooks/files.ts'
import { keepsMedia } from './hooks/media.ts'

const width = (name: string, pixels: number) =>
  ({ name, width: pixels, withoutEnlargement: true, formatOptions: { format: 'webp', options: { quality: 78 } } }) as const

export const Media: CollectionConfig = {
  slug: 'media',
  access: files,
  hooks: keepsMedia,
  upload: {
    staticDir: uploads,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    pasteURL: false,
    constructorOptions: { limitInputPixels: 50_000_000 },
    handlers: [missingFile],
    modifyResponseHeaders: fileHeaders,
    focalPoint: true,
    crop: true,
    resizeOptions: { width: 2560, withoutEnlargement: true },
    imageSizes: [width('small', 480), width('medium', 960), width('large', 1600)],
    adminThumbnail: 'small',
  },
  fields: [
    { name: 'alt', type: 'text', localized: true },
    { name: 'decorative', type: 'checkbox', defaultValue: false },
    { name: 'caption', type: 'text', localized: true },
    { name: 'credit', type: 'text' },
    { name: 'licence', type: 'text' },
    { name: 'publicFor', type: 'text', hasMany: true, index: true, access: machineField, admin: { hidden: true } },
  ],
}
