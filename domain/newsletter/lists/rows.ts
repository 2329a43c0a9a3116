import type { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { native } from '#domain/native.ts'
import type { Counts } from './counts.ts'

/** An import as the database keeps it: numbers, and who did it. */
export type StoredImport = Counts & {
  _id: ObjectId
  fileKey: string
  by: string
  byName: string
  /** Lines that are behind it; there an import that was broken off goes on. */
  done: number
  finishedAt?: Date | null
  undoneAt?: Date | null
  removed?: number
  kept?: number
  createdAt: Date
  updatedAt: Date
}

export const imports = (cms: Payload) => native<StoredImport>(cms, 'imports')
