import type { LetterKinds } from '#domain/mail/letter.ts'
import { inviteKind } from '#domain/newsletter/invite.ts'
import { listNotice, listNoticeKind } from '#domain/newsletter/lists/notice.ts'
import { pausedKind } from '#domain/newsletter/sending/state.ts'
import { inviteLetter } from './invite-letter.ts'
import { pausedLetter } from './paused-letter.ts'
import { rushLetter } from './rush-letter.ts'
import { wishLetter } from './wish-letter.ts'

/** Letters around the newsletter; its own letters are sent by another road. */
export const newsletterLetters: LetterKinds = {
  'newsletter.wish': wishLetter,
  // Costs the same to put into the outbox, so that nobody can measure what became of a wish.
  'newsletter.none': () => Promise.resolve({ skip: 'too soon' }),
  'newsletter.rush': rushLetter,
  [inviteKind]: inviteLetter,
  [listNoticeKind]: listNotice,
  [pausedKind]: pausedLetter,
}
