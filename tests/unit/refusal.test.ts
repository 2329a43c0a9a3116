import { expect, test } from 'vitest'
import { causeOf, isForUs } from '#domain/mail/refusal.ts'
import { answers, laterForAll, laterForUs } from '#tests/samples/answers.ts'

test.each(answers)('%s, %s: %s', (_from, stage, said, means) => {
  expect(causeOf(stage, said)).toBe(means)
})

test('an address or a host says nothing, whatever it is called', () => {
  for (const name of ['nospam.aidar@mail.ru', 'blocked@example.kz', 'policy.relay@dkim.example', 'full.quota@example.kz']) {
    expect(causeOf('recipient', `550 5.1.1 <${name}>: user unknown`), name).toBe('mailbox')
    expect(causeOf('recipient', `550 user not found: ${name}`), name).toBe('mailbox')
    expect(causeOf('recipient', `550 ${name} no`), name).toBe('unclear')
  }
  expect(causeOf('recipient', '550 no such user at spamhaus.example.org')).toBe('mailbox')
})

test.each(laterForUs)('put off for our sake: %s, %s: %s', (_from, stage, said) => {
  expect(isForUs(stage, said)).toBe(true)
})

test.each(laterForAll)('put off, and not for our sake: %s, %s: %s', (_from, stage, said) => {
  expect(isForUs(stage, said)).toBe(false)
})
