import { expect, test } from 'vitest'
import { judge, replyOf } from '#domain/mail/outcome.ts'

test('of an answer only its numbers are kept', () => {
  expect(replyOf('550 5.1.1 <aigul@example.org>: no such user')).toBe('550 5.1.1')
  expect(replyOf('250-ok aigul@example.org')).toBe('250')
  expect(replyOf('450 aigul5.1.1@example.org')).toBe('450')
  expect(replyOf('aigul@example.org')).toBeUndefined()
  expect(replyOf(undefined)).toBeUndefined()
})

test('a line that breaks is judged by how far the letter had come', () => {
  for (const code of ['ETIMEDOUT', 'ECONNECTION', 'ESOCKET', 'EABORT']) {
    expect(judge({ code }, 'connect')).toEqual({ is: 'away', reason: 'connection' })
    expect(judge({ code }, 'envelope')).toEqual({ is: 'deferred', reason: 'timeout' })
    expect(judge({ code }, 'body')).toEqual({ is: 'unknown', reason: 'lost' })
  }
})

test('a refused log-in is the site’s trouble, not the letter’s, at whatever point it is told', () => {
  expect(judge({ code: 'EAUTH', responseCode: 535, response: '535 5.7.8 no' }, 'connect')).toMatchObject({ is: 'away', reason: 'auth' })
  expect(judge({ code: 'EENVELOPE', responseCode: 530, response: '530 5.7.0 log in first' }, 'envelope')).toMatchObject({ is: 'away', reason: 'auth' })
  // For a moment only.
  expect(judge({ code: 'EAUTH', responseCode: 454, response: '454 4.7.0 later' }, 'connect')).toMatchObject({ is: 'away', reason: 'connection' })
})

test('a mailbox is held against its owner only when the server says at the address that there is none', () => {
  const rcpt = { command: 'RCPT TO' }
  expect(judge({ ...rcpt, responseCode: 550, response: '550 5.1.1 x' }, 'envelope')).toMatchObject({ reason: 'mailbox' })
  expect(judge({ ...rcpt, responseCode: 550, response: '550 5.2.1 x' }, 'envelope')).toMatchObject({ reason: 'mailbox' })
  expect(judge({ responseCode: 550, response: '550 5.7.1 x' }, 'envelope')).toMatchObject({ reason: 'policy' })
  expect(judge({ responseCode: 554, response: '554 x' }, 'envelope')).toMatchObject({ reason: 'policy' })
  expect(judge({ responseCode: 550, response: '550 5.1.1 x' }, 'body')).toMatchObject({ reason: 'refused' })
  expect(judge({ responseCode: 503, response: '503 5.5.1 x' }, 'envelope')).toMatchObject({ is: 'deferred' })
})

test('what is refused before a reader is named, or because of the sender, is our fault', () => {
  for (const response of ['550 5.1.0 x', '553 5.1.8 x', '550 5.1.1 x', '550 x']) expect(judge({ command: 'MAIL FROM', responseCode: 550, response }, 'envelope')).toMatchObject({ is: 'failed', reason: 'policy' })
  for (const response of ['550 5.1.7 x', '550 5.1.8 x']) expect(judge({ command: 'RCPT TO', responseCode: 550, response }, 'envelope')).toMatchObject({ reason: 'policy' })
  expect(judge({ command: 'MAIL FROM', responseCode: 450, response: '450 4.1.8 x' }, 'envelope')).toMatchObject({ is: 'deferred' })
})
