import type { IncomingHttpHeaders } from 'node:http'
import { isLocale, type Locale } from '#lib/locales.ts'
import { negotiateLocale } from './negotiate.ts'

const chosen = /(?:^|[;\s])payload-lng=([a-z]*)/

/** In which the panel speaks to whoever asks. */
export function panelLanguage({ cookie, 'accept-language': wanted }: Pick<IncomingHttpHeaders, 'cookie' | 'accept-language'>): Locale {
  const language = chosen.exec(cookie ?? '')?.[1]
  return isLocale(language) ? language : negotiateLocale(wanted)
}

/**
 * The panel opens in the language in which the site would. Payload skips `kk` in Accept-Language, so its own cookie is
 * written into the request on its way in, never into the browser; who has chosen a language has the real one.
 */
export function inPanelLanguage(headers: Record<string, string>): Record<string, string> {
  if (chosen.test(headers['cookie'] ?? '')) return headers
  const language = `payload-lng=${negotiateLocale(headers['accept-language'])}`
  return { ...headers, cookie: headers['cookie'] ? `${headers['cookie']}; ${language}` : language }
}
