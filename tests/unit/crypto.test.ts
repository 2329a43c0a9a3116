import { expect, test, vi } from 'vitest'

vi.hoisted(() => {
  Object.assign(process.env, {
    DATABASE_URI: 'mongodb://127.0.0.1/none?replicaSet=rs0', SITE_URL: 'https://qanat.example',
    PAYLOAD_SECRET: 'only-for-tests-0123456789-abcdefghij', DATA_KEY: 'another-for-tests-0123456789-klmnopqr',
  })
})

const { blindIndex, mac, open, randomId, sameMac, seal } = await import('#lib/crypto.ts')

test('what is sealed opens again, in its own field and row only', () => {
  const sealed = seal('Әсел Қанатқызы', 'registrations.name', 'a')
  expect(open(sealed, 'registrations.name', 'a')).toBe('Әсел Қанатқызы')
  expect(() => open(sealed, 'registrations.email', 'a')).toThrow()
  expect(() => open(sealed, 'registrations.name', 'b')).toThrow()
  expect(() => open(sealed, 'subscribers.name', 'a')).toThrow()
  expect(open(seal('', 'x.y', 'a'), 'x.y', 'a')).toBe('')
})

test('the same text is sealed differently each time, and tells nothing', () => {
  const [one, two] = [seal('aigul@example.org', 'outbox.to', 'a'), seal('aigul@example.org', 'outbox.to', 'a')]
  expect(one).not.toBe(two)
  for (const sealed of [one, two]) {
    expect(sealed).toMatch(/^v2\.[A-Za-z0-9_-]{8}\.[A-Za-z0-9_-]+$/)
    expect(Buffer.from(sealed.slice(12), 'base64url').toString('latin1')).not.toContain('aigul')
  }
})

test('a changed, shortened or foreign value does not open', () => {
  const sealed = seal('aigul@example.org', 'outbox.to', 'a')
  for (let at = 3; at < sealed.length; at += 3) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
    expect(() => open(changed, 'outbox.to', 'a'), `at ${at}`).toThrow()
  }
  for (const value of ['', 'v1.', 'v1.AAAA', 'v1' + sealed.slice(2), 'v1.' + sealed.slice(12), sealed.slice(0, -4), 'aigul@example.org']) expect(() => open(value, 'outbox.to', 'a')).toThrow()
})

test('a blind index finds by equality, within one purpose', () => {
  expect(blindIndex('aigul@example.org', 'email')).toBe(blindIndex('aigul@example.org', 'email'))
  expect(blindIndex('aigul@example.org', 'email')).not.toBe(blindIndex('aigul@example.com', 'email'))
  expect(blindIndex('aigul@example.org', 'email')).not.toBe(blindIndex('aigul@example.org', 'network'))
})

test('a signature belongs to one text and one purpose', () => {
  const signature = mac('abc', 'registration')
  expect(signature).toMatch(/^[\w-]{22}$/)
  expect(sameMac(signature, mac('abc', 'registration'))).toBe(true)
  for (const other of [mac('abd', 'registration'), mac('abc', 'check-in'), signature.slice(0, -1), `${signature}A`, '', 'ә'.repeat(11)]) {
    expect(sameMac(signature, other)).toBe(false)
  }
})

test('names that nobody guesses do not repeat', () => {
  const ids = Array.from({ length: 1000 }, randomId)
  expect(new Set(ids).size).toBe(1000)
  expect(ids.every((id) => /^[\w-]{22}$/.test(id))).toBe(true)
})
