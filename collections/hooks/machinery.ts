import type { PublicKind, StoredDocument } from './stored.ts'

/** What the code keeps on a document besides its public slugs; taken from what is stored, as a draft carries stale values. */
export const machinery: Partial<Record<PublicKind, readonly (keyof StoredDocument)[]>> = {
  stories: ['publicIn', 'forgottenSlugs'],
  pages: ['publicIn'],
  speakers: ['publicIn', 'portraitSeed', 'forgottenSlugs'],
  events: ['publicIn', 'previousStart', 'sequence', 'changedAt', 'announced', 'notice', 'repeatOf'],
}
