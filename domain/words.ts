import { createTranslator, type Messages, type NamespaceKeys, type NestedKeyOf } from 'use-intl/core'
import { timeZone } from '#lib/clock.ts'
import type { Locale } from '#lib/locales.ts'
import en from '#messages/en.json' with { type: 'json' }
import kk from '#messages/kk.json' with { type: 'json' }
import ru from '#messages/ru.json' with { type: 'json' }

// With the declaration of next-intl at hand the compiler takes the English texts for the type of all.
const messages = { kk, ru, en } as unknown as Record<Locale, Messages>

const made = new Map<string, unknown>()

/**
 * The words of one namespace in one language, for what is written outside a page: letters, calendars. Made once: it
 * keeps the messages it has parsed, and a newsletter asks five thousand times for the same three.
 */
export function translator<Name extends NamespaceKeys<Messages, NestedKeyOf<Messages>>>(locale: Locale, namespace: Name) {
  const make = () => createTranslator({ locale, messages: messages[locale], namespace, timeZone })
  const key = `${locale} ${namespace}`
  const t = (made.get(key) as ReturnType<typeof make> | undefined) ?? make()
  made.set(key, t)
  return t
}
