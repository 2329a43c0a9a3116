// The empty import lets the compiler find the module that is widened below.
import type {} from 'next-intl'
import type { Locale } from '#lib/locales.ts'
import type messages from '#messages/en.json'

declare module 'next-intl' {
  // Typed keys, typed arguments, typed locale: a misspelt message does not compile.
  interface AppConfig {
    Locale: Locale
    Messages: typeof messages
  }
}
