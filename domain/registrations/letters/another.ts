import type { LetterKind } from '#domain/mail/letter.ts'
import { over, registrationStates } from '#domain/registrations/states.ts'
import { peopleOfMailbox } from '#lib/registration-key.ts'
import { letterFacts } from './facts.ts'
import { write } from './write.ts'

/** For the mailbox of somebody who is registered, when a form named another person. Holds nothing that was typed. */
export const another: LetterKind = async (cms, letter) => {
  const facts = await letterFacts(cms, letter, registrationStates)
  if ('skip' in facts) return facts
  const { family, own, page, t, title } = facts
  const isFull = family.filter(({ state }) => !over.includes(state)).length >= peopleOfMailbox
  return write(facts, {
    subject: t('another.subject', { title }),
    blocks: [
      t('another.text'), isFull ? t('another.full', { count: peopleOfMailbox }) : t('another.way'),
      ...(isFull ? [] : [{ button: { label: t('another.press'), url: `${page}#register` } }]),
      { link: { label: t('own'), url: own } },
    ],
    footer: [t('link')],
  })
}
