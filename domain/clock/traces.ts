import type { CollectionSlug, Payload } from 'payload'
import { native } from '#domain/native.ts'

const written: CollectionSlug[] = ['registrations', 'subscribers', 'outbox', 'deliveries']

/** When something was last written about people: stands in for the last run where none is known yet. */
export async function lastTraces(cms: Payload): Promise<Date | undefined> {
  const newest = await Promise.all(written.map((slug) => native<{ updatedAt?: Date }>(cms, slug).find({ updatedAt: { $type: 'date' } }).sort({ updatedAt: -1 }).limit(1).toArray()))
  const dates = newest.flat().flatMap(({ updatedAt }) => (updatedAt ? [updatedAt.getTime()] : []))
  return dates.length ? new Date(Math.max(...dates)) : undefined
}
