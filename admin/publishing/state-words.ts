import { type Locale } from '#lib/locales.ts'
import { stateWords } from '#admin/words.ts'
import type { Facts } from './facts.ts'

const stateOf = { empty: 'empty', draft: 'draft', public: 'published', publicChanged: 'changed' } as const

/** What one language is now; a shared value that waits in its draft is a change of it. */
export function stateIn({ languages, waiting }: Facts, locale: Locale) {
  const { state } = languages[locale]
  const name = state === 'public' && waiting.some(({ language }) => language === locale) ? 'changed' : stateOf[state]
  return { name, ...stateWords[name] }
}
