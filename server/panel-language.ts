import { negotiateLocale } from './negotiate.ts'

const chosen = /(^|[;\s])payload-lng=/

/**
 * The panel opens in the language in which the site would. Payload skips `kk` in Accept-Language, so its own cookie is
 * written into the request on its way in, never into the browser; who has chosen a language has the real one.
 */
export function inPanelLanguage(headers: Record<string, string>): Record<string, string> {
  if (chosen.test(headers['cookie'] ?? '')) return headers
  const language = `payload-lng=${negotiateLocale(headers['accept-language'])}`
  return { ...headers, cookie: headers['cookie'] ? `${headers['cookie']}; ${language}` : language }
}
