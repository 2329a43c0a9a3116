import type { CollectionConfig } from 'payload'
import { mailSize } from '#lib/mail-picture.ts'
import { mostPixels, uploads } from '#lib/uploads.ts'
import { files, machineField, staffMachineField } from './access.ts'
import { told, unseen } from './fields/told.ts'
import { fileHeaders, missingFile } from './hooks/files.ts'
import { keepsMedia } from './hooks/media.ts'
import { groups } from './words/groups.ts'
import { media as words } from './words/media.ts'

const width = (name: string, pixels: number) =>
  ({ name, width: pixels, withoutEnlargement: true, formatOptions: { format: 'webp', options: { quality: 78 } } }) as const

export const Media: CollectionConfig = {
  slug: 'media',
  labels: words.labels,
  access: files,
  hooks: keepsMedia,
  trash: true,
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: { group: groups.library, description: words.about, useAsTitle: 'alt', defaultColumns: ['filename', 'alt', 'credit', 'createdAt'] },
  upload: {
    staticDir: uploads,
    mimeTypes: ['image/jpeg', 'image/png', 'image/webp'],
    pasteURL: false,
    // Any of these options makes Payload write the original anew, without what the camera put into it.
    resizeOptions: { width: 2560, withoutEnlargement: true },
    constructorOptions: { limitInputPixels: mostPixels },
    imageSizes: [width('small', 480), width('medium', 960), width('large', 1600), { name: 'letter', ...mailSize }],
    adminThumbnail: 'small',
    focalPoint: true,
    crop: true,
    handlers: [missingFile],
    modifyResponseHeaders: fileHeaders,
  },
  fields: [
    { name: 'alt', type: 'text', localized: true, ...told(words.alt) },
    { name: 'decorative', type: 'checkbox', defaultValue: false, ...told(words.decorative) },
    { name: 'caption', type: 'text', localized: true, ...told(words.caption) },
    { name: 'credit', type: 'text', ...told(words.credit) },
    { name: 'licence', type: 'text', ...told(words.licence) },
    { name: 'publicFor', type: 'text', hasMany: true, index: true, access: machineField, admin: unseen },
    // Letters that are written: whoever got a test has the address of the file.
    { name: 'triedFor', type: 'text', hasMany: true, index: true, access: staffMachineField, admin: unseen },
  ],
}
