import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const untyped = {
  '@typescript-eslint/no-floating-promises': 'off',
  '@typescript-eslint/no-misused-promises': 'off',
  '@typescript-eslint/switch-exhaustiveness-check': 'off',
  '@typescript-eslint/no-unused-vars': 'off',
  'no-undef': 'off',
} as const

const eslint = new ESLint({
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } }, rules: untyped },
})

/** The complaints about `code` if it stood in the file `filePath`. */
async function complaints(filePath: string, code: string): Promise<string> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath })
  return (result?.messages ?? []).map(({ message }) => message).join('\n')
}

const forbidden: [why: string, file: string, code: string, message: string][] = [
  ['a CMS call that does not say whether access rules hold', 'features/stories/queries.ts', "await cms.find({ collection: 'stories' })", 'overrideAccess'],
  ['a change of a document without it', 'demo/load.ts', "await cms.update({ collection: 'stories', id, data: {} })", 'overrideAccess'],
  ['a count without it', 'features/stories/queries.ts', "await cms.count({ collection: 'stories' })", 'overrideAccess'],
  ['a read of a global without it', 'features/site/queries.ts', "await cms.findGlobal({ slug: 'site' })", 'overrideAccess'],
  ['raw HTML outside its one file', 'ui/story.tsx', 'export const a = <p dangerouslySetInnerHTML={{ __html: text }} />', 'json-ld.tsx'],
  ['a secret in a public variable', 'lib/keys.ts', "export const key = 'NEXT_PUBLIC_MAIL_SECRET'", 'NEXT_PUBLIC_'],
  ['a setting read outside lib/env.ts', 'features/stories/queries.ts', 'export const url = process.env.SITE_URL', 'lib/env.ts'],
  ['a second CMS instance', 'features/stories/queries.ts', "import { getPayload } from 'payload'", 'lib/payload.ts'],
  ['a pattern that does not know Kazakh letters', 'lib/words.ts', 'export const word = /\\w+/', 'Kazakh'],
  ['a Russian range of letters', 'lib/words.ts', 'export const word = /[а-яё]+/', 'Kazakh'],
  ['a word boundary', 'lib/words.ts', 'export const word = /\\bқанат\\b/', 'Kazakh'],
  ['dates formatted in the browser', 'features/stories/when.tsx', "'use client'\nexport const when = new Intl.DateTimeFormat('kk')", 'Kazakh'],
  ['dates formatted in the browser by a method', 'ui/when.tsx', "'use client'\nexport const when = date.toLocaleDateString('kk')", 'Kazakh'],
  ['lib knowing a feature', 'lib/words.ts', "import { a } from '#features/stories/queries.ts'", 'arrows'],
  ['a feature knowing a collection', 'features/stories/queries.ts', "import { Stories } from '#collections/Stories.ts'", 'arrows'],
  ['presentation knowing data', 'ui/card.tsx', "import { a } from '#features/stories/queries.ts'", 'arrows'],
  ['presentation knowing documents', 'ui/card.tsx', "import type { Story } from '#payload-types'", 'view model'],
  ['the front door knowing the CMS', 'server/main.ts', "import { Stories } from '#collections/Stories.ts'", 'arrows'],
  ['a collection knowing a feature', 'collections/Stories.ts', "import { a } from '#features/stories/queries.ts'", 'arrows'],
  ['a way up the tree', 'features/stories/queries.ts', "import { paths } from '../../lib/paths.ts'", 'one way to name a file'],
  ['a time limit that Node may forget', 'domain/mail/smtp.ts', 'export const limit = AbortSignal.any([a, b])', 'withTimeLimit'],
  ['an import without its extension', 'features/stories/queries.ts', "import { paths } from '#lib/paths'", 'extension'],
  ['a default export', 'features/stories/card.tsx', 'export default function Card() {}', 'Named exports'],
  ['a file called index', 'features/stories/index.ts', "export const a = 'a'", 'never index'],
  ['a test that sleeps', 'tests/unit/sleep.test.ts', 'await new Promise((later) => setTimeout(later, 100))', 'condition'],
  ['a test that sleeps by another name', 'tests/unit/sleep.test.ts', "import { setTimeout as pause } from 'node:timers/promises'", 'condition'],
  ['a browser that waits a while', 'tests/e2e/sleep.test.ts', 'await page.waitForTimeout(1500)', 'condition'],
  ['a test that closes what the next goes on with', 'tests/integration/closed.test.ts', 'afterAll(async () => (await cms()).destroy())', 'leave it open'],
  ['any', 'lib/words.ts', 'export const word = (a: any) => a', 'any'],
  ['a rule silenced without a reason', 'lib/words.ts', '// eslint-disable-next-line eqeqeq\nexport const same = (a: string, b: string) => a == b', 'needs its reason'],
]

test.each(forbidden)('forbidden: %s', async (_why, file, code, message) => {
  expect(await complaints(file, code)).toContain(message)
})

const allowed: [what: string, file: string, code: string][] = [
  ['a CMS call that says it', 'features/stories/queries.ts', "await cms.find({ collection: 'stories', overrideAccess: false })"],
  ['finding something in a list', 'features/stories/queries.ts', 'export const one = list.find((item) => item.ok)'],
  ['raw HTML in its one file', 'ui/json-ld.tsx', 'export const Raw = () => <script dangerouslySetInnerHTML={{ __html: text }} />'],
  ['settings in lib/env.ts', 'lib/env.ts', 'export const a = process.env'],
  ['a page exported as Next asks', 'app/(site)/page.tsx', 'export default function Page() {}'],
  ['time where it is the subject', 'tests/unit/time.test.ts', "await realTime(2500, 'nginx counts its second')"],
  ['a program that waits', 'server/follower.ts', 'await new Promise((later) => setTimeout(later, 100))'],
  ['any letter of any language', 'lib/words.ts', 'export const word = /\\p{L}+/u'],
]

test.each(allowed)('allowed: %s', async (_what, file, code) => {
  expect(await complaints(file, code)).toBe('')
})
