import { accountLetters } from '#domain/accounts/letters.ts'
import { exportNotice } from '#domain/exports/notice.ts'
import type { LetterKinds } from '#domain/mail/letter.ts'
import { newsletterLetters } from '#domain/newsletter/letters/newsletter-letters.ts'
import { testKind, testLetter } from '#domain/newsletter/test-letter.ts'
import { registrationLetters } from '#domain/registrations/letters/kinds.ts'

/** Every kind of letter the outbox knows, and who writes it. */
export const letterKinds: LetterKinds = { 'export.notice': exportNotice, ...accountLetters, ...registrationLetters, ...newsletterLetters, [testKind]: testLetter }
