import { ObjectId } from 'mongodb'
import type { LetterKind, Skip } from '#domain/mail/letter.ts'
import { bounceAddress, leaveByMail } from '#domain/newsletter/bounces/addresses.ts'
import { letters, type StoredLetter } from '#domain/newsletter/letters.ts'
import { leaveUrl, manageUrl } from '#domain/newsletter/links.ts'
import { toLetter } from '#domain/newsletter/render.ts'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'
import { suppressionOf } from '#domain/newsletter/suppressions.ts'
import type { Frozen } from './frozen.ts'

/** What a round knows of a letter. Its words do not change any more. */
export type Ready = Pick<StoredLetter, '_id' | 'audience'> & {
  frozen: Frozen
  /** Failures are counted for it at present: a success ends the row of them. */
  troubled: boolean
  /** Readers of this round, by their key, who have missed letters. */
  missing: Set<string>
}

/** Whether they still want letters about what this one is about. */
function concerns({ audience }: Ready, { topics }: StoredSubscriber): boolean {
  const about = (audience?.topics ?? []).map(String)
  return !about.length || !topics.length || topics.some((topic) => about.includes(topic.toHexString()))
}

function whyNot(letter: Ready, reader: StoredSubscriber | null, suppressed: boolean): Skip | undefined {
  if (!reader) return { skip: 'erased' }
  if (reader.status !== 'confirmed') return { skip: reader.status === 'bounced' ? 'bounced' : 'left' }
  if (suppressed) return { skip: 'suppressed' }
  return concerns(letter, reader) ? undefined : { skip: 'topics' }
}

/**
 * One reader's copy, in the language that was theirs when the letter was prepared. Whether they still want it, and
 * whether the letter is still being sent, is looked up at the last moment: leaving and pausing work at once.
 */
export const copyOf = (known: ReadonlyMap<string, Ready>): LetterKind => async (cms, { id, key, subjectId, locale, toKey }) => {
  const letter = known.get(subjectId)
  const drawn = letter?.frozen[locale]
  if (!letter || !drawn) return { skip: 'no letter for these readers' }
  const [, subscriber = ''] = key.split(':')
  const [now, reader, suppression] = await Promise.all([
    letters(cms).findOne({ _id: letter._id }, { projection: { state: 1 } }),
    ObjectId.isValid(subscriber) ? subscribers(cms).findOne({ _id: new ObjectId(subscriber), emailKey: toKey }) : null,
    suppressionOf(cms, toKey),
  ])
  if (now?.state !== 'sending') return { wait: true }
  if (reader?.softBounces) letter.missing.add(toKey)
  const reason = whyNot(letter, reader, Boolean(suppression))
  if (reason || !reader) return reason ?? { skip: 'erased' }
  const [bounceTo, byMail] = [bounceAddress(id), leaveByMail(reader)]
  return {
    ...toLetter(drawn, { manage: manageUrl(locale, reader), leave: leaveUrl(locale, reader), ...(byMail ? { leaveByMail: byMail } : {}) }),
    ...(bounceTo ? { bounceTo } : {}),
  }
}
