import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import inject from 'light-my-request'
import { expect, test } from 'vitest'
import { locales } from '#lib/locales.ts'
import { createProblems, type ProblemStatus, problemStatuses } from '#server/problems.ts'
import { messages } from '#tests/texts.ts'

type Said = Record<string, Record<string, string>>
const titles: Record<ProblemStatus, string> = { 404: 'notFound', 410: 'gone', 429: 'tooMany', 500: 'error', 503: 'busy' }
const problem = createProblems({ documentAt: async () => Promise.resolve(undefined), site: new URL('https://qanat.example') })

test.each(locales.flatMap((locale) => problemStatuses.map((status) => [locale, status] as const)))('before the first document is rendered, %s %i says what its page says', async (locale, status) => {
  const said = messages[locale] as Said
  const answer = await inject((req, res) => void problem(req, res, locale, status), { url: `/${locale}/newsletter/leave/x` })
  expect(answer.statusCode).toBe(status)
  expect(answer.body).toContain(`<title>${said[titles[status]]?.['title'] ?? ''}</title>`)
  expect(answer.body).toContain(`<h1>${said[titles[status]]?.['title'] ?? ''}</h1>`)
  // Whoever comes to leave the newsletter is told of a way that works now.
  expect(answer.body.includes(said['busy']?.['newsletter'] ?? '')).toBe(status === 503)
})

test('the front door has no words of its own for visitors: they stand in the messages, where they are read and changed', () => {
  const folder = join(import.meta.dirname, '../../server')
  const speaking = readdirSync(folder).filter((file) => /\p{Script=Cyrillic}{3}/u.test(readFileSync(join(folder, file), 'utf8')))
  // What it says to staff is among the words of the panel.
  expect(speaking).toEqual(['away-words.ts'])
})
