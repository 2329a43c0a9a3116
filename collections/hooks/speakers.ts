import { randomBytes } from 'node:crypto'
import type { CollectionConfig } from 'payload'
import { publishes } from './public-document.ts'

const shared = publishes('speakers')

/** A speaker's page; each new one gets the seed of a portrait, by chance, so that it says nothing about the name. */
export const keepsSpeaker = {
  ...shared,
  beforeChange: [
    ...shared.beforeChange,
    ({ data }) => ({ ...data, portraitSeed: data['portraitSeed'] ?? randomBytes(6).toString('hex') }),
  ],
} satisfies CollectionConfig['hooks']
