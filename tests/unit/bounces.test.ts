import { expect, test } from 'vitest'
import { answers, laterForUs } from '#tests/samples/answers.ts'
import { mildest, verdictOf } from '#domain/newsletter/bounces/verdict.ts'

const verdict = (status: string, diagnostic = '', action = 'failed') => verdictOf({ status, diagnostic, action })

test('a mailbox is gone when the exact code says so', () => {
  for (const status of ['5.1.0', '5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1', '5.1.1 (bad destination mailbox address)']) expect(verdict(status)).toBe('hard')
  expect(verdict('5.0.0', 'smtp; 550 5.1.1 unknown')).toBe('hard')
  expect(verdict('5.1.1', '', 'FAILED')).toBe('hard')
})

test('what is wrong with us is not held against a reader', () => {
  for (const status of ['5.7.0', '5.7.1', '5.7.26', '5.7.509', '5.1.7', '5.1.8']) expect(verdict(status)).toBe('policy')
  expect(verdict('5.0.0', 'smtp; 554 no')).toBe('policy')
  expect(verdict('5.3.0', 'smtp; 550 our blocklist knows you')).toBe('policy')
  expect(verdict('5.7.1', 'smtp; 550 5.7.1 unknown user, relay access denied')).toBe('policy')
})

test('what can pass passes, and what nobody knows is counted softly', () => {
  for (const status of ['4.2.2', '4.4.7', '5.2.2', '5.4.1', '5.0.0', '', '???']) expect(verdict(status)).toBe('soft')
  // 5.11.1 and 15.1.1 are no 5.1.1.
  expect(verdict('5.11.1')).toBe('soft')
  expect(verdict('15.1.1')).toBe('soft')
  for (const action of ['delivered', 'relayed', 'expanded', '']) expect(verdict('5.1.1', '', action)).toBe('none')
})

test('“not yet” is no answer: whoever is given up in the end is reported once more', () => {
  for (const status of ['4.4.7', '4.2.2', '5.1.1']) expect(verdict(status, '', 'delayed')).toBe('none')
  expect(verdict('4.4.7', 'smtp; 451 4.7.1 greylisted', 'failed')).toBe('soft')
})

test('a code that refuses us, quoted in the diagnosis, weighs more than the report’s own, unless the words name the mailbox', () => {
  expect(verdict('5.1.1', 'smtp; 550 5.7.1 rejected')).toBe('policy')
  expect(verdict('5.1.1', 'smtp; 550 5.1.8 bad address')).toBe('policy')
  expect(verdict('5.2.1', 'smtp; 5.7.26 rejected')).toBe('policy')
  expect(verdict('5.1.1', 'x-postfix; host mx.example.org[192.0.2.9] said: 550-5.7.1 rejected')).toBe('policy')
  expect(verdict('5.1.1', 'smtp; 550 5.7.1 No such user!')).toBe('hard')
  expect(verdict('5.7.1', 'smtp; 550 5.1.1 nobody')).toBe('policy')
})

test('a limit that was waited for in vain is not held against a reader', () => {
  for (const [, , said] of laterForUs.filter(([, stage]) => stage !== 'sender')) {
    expect(verdict('4.7.0', `smtp; ${said.replace('smtp; ', '')}`), said).toBe('policy')
  }
  expect(verdict('4.4.7', 'smtp; 451 4.3.0 message rate limited')).toBe('policy')
  expect(verdict('4.2.2', 'smtp; 452 4.2.2 mailbox full')).toBe('soft')
})

const other = answers.filter(([from, stage, said]) => stage === 'report' && !laterForUs.some(([name, , words]) => name === from && words === said))

test.each(other)('%s, %s: %s', (_from, _stage, said, means) => {
  const status = /\d\.\d{1,3}\.\d{1,3}/u.exec(said)?.[0] ?? '5.0.0'
  expect(verdict(status, said)).toBe({ mailbox: 'hard', sender: 'policy', later: 'soft', unclear: 'soft' }[means])
})

test('behind one address there can be several mailboxes: as long as one of them works nobody is gone', () => {
  expect(mildest(['hard', 'none'])).toBe('none')
  expect(mildest(['hard', 'soft'])).toBe('soft')
  expect(mildest(['hard', 'hard'])).toBe('hard')
  expect(mildest([])).toBe('none')
})
