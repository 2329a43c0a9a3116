import type { Payload } from 'payload'
import type { LetterRow } from './rows.ts'

export type Attachment = { filename: string; content: string | Buffer; contentType: string; /** For `cid:` in the HTML. */ cid?: string }

/** A letter ready to be sent, without its reader: the engine alone opens the address. */
export type Letter = {
  subject: string
  text: string
  html: string
  /** A calendar entry that the mail program offers to take over; sent as an alternative part and as a file. */
  ical?: { method: 'REQUEST' | 'CANCEL'; content: string }
  attachments?: readonly Attachment[]
  headers?: Readonly<Record<string, string>>
  replyTo?: string
  /** Where mail servers report that they could not deliver it (the envelope's sender); absent: to MAIL_FROM. */
  bounceTo?: string
}

/** Why no letter is needed any more: the state changed between the wish and the sending. */
export type Skip = { skip: string }

/** Not now: the letter goes back to its place, as if nobody had taken it. */
export type Wait = { wait: true }

/** Writes a letter at the moment it is sent, and looks once more whether it is still true. */
export type LetterKind = (cms: Payload, row: LetterRow) => Promise<Letter | Skip | Wait>
export type LetterKinds = Readonly<Record<string, LetterKind>>
