import type { PublicKind, StoredDocument } from './stored.ts'

/** What the code keeps on a document besides its public slugs, languages and dates; taken from what is stored, as a draft carries stale values. */
export const machinery: Partial<Record<PublicKind, readonly (keyof StoredDocument)[]>> = {
  stories: ['forgottenSlugs'],
  speakers: ['portraitSeed', 'forgottenSlugs'],
  events: ['previousStart', 'sequence', 'changedAt', 'announced', 'notice', 'repeatOf'],
}
