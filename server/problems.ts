import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { commonHeaders, publicPolicy, setHeaders } from './headers.ts'
import type { Page } from './page.ts'
import { sendPage } from './respond.ts'
import { said } from './said.ts'

/** The error documents Next draws for us at `/{locale}/problem/{status}`. */
export const problemStatuses = [404, 410, 429, 500, 503] as const
export type ProblemStatus = (typeof problemStatuses)[number]

/** The same for whoever comes from a letter of the newsletter, perhaps to leave: a way that works now, too. */
const forReaders = '503-newsletter'
export const problemDocuments = [...problemStatuses, forReaders] as const

const isForReaders = (url = '') => /^\/[a-z]{2}\/newsletter(?:[/?]|$)/.test(url)

/** Under which the error document for an answer to `url` is stored. */
export const problemKey = (locale: Locale, status: ProblemStatus, url: string | undefined) =>
  paths.problem(locale, status === 503 && isForReaders(url) ? forReaders : status)

const titles = { 404: 'notFound', 410: 'gone', 429: 'tooMany', 500: 'error', 503: 'busy' } as const

/** For the moment before the first document is rendered. */
function plainDocument(locale: Locale, status: ProblemStatus, aside: string): string {
  const { title } = said[locale][titles[status]]
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${title}</title></head>
<body><main><h1>${title}</h1>${aside}<p><a href="/${locale}">Qanat</a></p></main></body></html>`
}

type Parts = { documentAt: (key: string) => Promise<Page | undefined>; site: URL }

/** Answers with the error document of `status` in the reader's language. */
export const createProblems = ({ documentAt, site }: Parts) =>
  async function sendProblem(req: IncomingMessage, res: ServerResponse, locale: Locale, status: ProblemStatus) {
    const readers = status === 503 && isForReaders(req.url)
    const page = await documentAt(problemKey(locale, status, req.url))
    // Conditions and ranges are about the page that was asked for, not about this document.
    delete req.headers['if-none-match']
    if (page) return sendPage(req, res, page, status)
    const body = Buffer.from(plainDocument(locale, status, readers ? `<p>${said[locale].busy.newsletter}</p>` : ''))
    setHeaders(res, {
      ...commonHeaders(site.protocol === 'https:'),
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': publicPolicy(),
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex',
      'Content-Length': String(body.length),
      ...(status === 503 && { 'Retry-After': '5' }), ...(status === 429 && { 'Retry-After': '60' }),
    })
    res.writeHead(status).end(req.method === 'HEAD' ? undefined : body)
  }

export type SendProblem = ReturnType<typeof createProblems>
