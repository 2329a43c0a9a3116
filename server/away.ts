import type { ServerResponse } from 'node:http'
import { defaultLocale, type Locale } from '#lib/locales.ts'
import { escapeMarkup } from '#lib/markup.ts'
import { plainBody } from './compress.ts'
import { withFilledForm } from './filled-form.ts'
import type { FormAddress } from './forms.ts'
import { commonHeaders, publicPolicy, setHeaders } from './headers.ts'
import type { Page } from './page.ts'
import type { Found } from './pages.ts'
import { problemKey } from './problems.ts'
import { said } from './said.ts'

type Parts = {
  site: URL
  /** The page as it is stored, if it may be shown without a database. */
  storedPage: (key: string) => Promise<Found>
  documentAt: (key: string) => Promise<Page | undefined>
}

/** What only the first press could bring: a proof of work, a seal, the answer to a question that is asked anew, the trap. */
const spent: readonly string[] = ['seal', 'work', 'answer', 'website']

const notice = (locale: Locale) =>
  `<section class="notice notice--warm" role="alert" aria-labelledby="away-h"><span class="sign" aria-hidden="true">!</span><h3 id="away-h" class="h">${said[locale].away.title}</h3><p>${said[locale].away.text}</p></section>`

/** One button that sends the same once more, for a page that is kept nowhere. */
function sendAgain(path: string, typed: URLSearchParams, locale: Locale): string {
  const kept = [...typed].filter(([name]) => !spent.includes(name))
  const fields = kept.map(([name, value]) => `<input type="hidden" name="${escapeMarkup(name)}" value="${escapeMarkup(value)}"/>`)
  return `<form class="form" method="post" action="${escapeMarkup(path)}">${notice(locale)}${fields.join('')}<div><button class="btn">${said[locale].away.button}</button></div></form>`
}

/** Answers a form that nobody can take now: the same page with what was typed, or one that sends it once more. */
export const createAway = ({ site, storedPage, documentAt }: Parts) =>
  async function sendAway(res: ServerResponse, { path, locale = defaultLocale, personal }: FormAddress, body: Buffer) {
    const typed = new URLSearchParams(body.toString('utf8'))
    const stored = personal ? undefined : await storedPage(path)
    const page = typeof stored === 'object' ? stored : undefined
    const filled = page && withFilledForm(textOf(page), { path, typed, notice: notice(locale) })
    const shown = filled ? page : await documentAt(problemKey(locale, 503, path))
    const again = sendAgain(path, typed, locale)
    const text = filled ?? (shown ? inDocument(textOf(shown), again) : plainDocument(locale, again))
    const answer = Buffer.from(text.replace('<title>', `<title>${said[locale].away.title} · `))
    setHeaders(res, {
      ...commonHeaders(site.protocol === 'https:'),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': shown?.facts.headers['Content-Security-Policy'] ?? publicPolicy(),
      ...(personal && !personal.staff && { 'Referrer-Policy': 'no-referrer' }),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, noarchive',
      'Retry-After': '60',
      'Content-Length': String(answer.length),
    })
    res.writeHead(503).end(answer)
  }

export type SendAway = ReturnType<typeof createAway>

const textOf = ({ bodies }: Page) => plainBody(bodies).toString('utf8')

/** After its title, before the ways to go on. */
const inDocument = (page: string, part: string) => page.replace(/<\/h1>|(?=<\/body>)/, (end) => end + part)

const plainDocument = (locale: Locale, part: string) => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Qanat</title></head><body><main><h1>Qanat</h1>${part}</main></body></html>`
