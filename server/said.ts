import type { Locale } from '#lib/locales.ts'
import en from '#messages/en.json' with { type: 'json' }
import kk from '#messages/kk.json' with { type: 'json' }
import ru from '#messages/ru.json' with { type: 'json' }

type Titled = { title: string }
type Said = {
  notFound: Titled; gone: Titled; tooMany: Titled; error: Titled
  busy: { title: string; text: string; newsletter: string }
  away: { title: string; text: string; button: string }
}

/** What the front door says itself, when no page can say it: the words that its pages have. */
export const said: Record<Locale, Said> = { kk, ru, en }
