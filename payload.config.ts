import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { Stories } from '#collections/Stories.ts'
import { Users } from '#collections/Users.ts'
import { env } from '#lib/env.ts'

const root = dirname(fileURLToPath(import.meta.url))

export default buildConfig({
  secret: env().PAYLOAD_SECRET,
  serverURL: env().SITE_URL,
  db: mongooseAdapter({ url: env().DATABASE_URI, ensureIndexes: true }),
  editor: lexicalEditor(),
  sharp,
  collections: [Stories, Users],
  admin: { user: 'users', importMap: { baseDir: root, importMapFile: resolve(root, 'app/(payload)/admin/importMap.js') } },
  graphQL: { disable: true },
  telemetry: false,
  typescript: { outputFile: resolve(root, 'payload-types.ts') },
})
