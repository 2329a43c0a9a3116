import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { commonHeaders, publicPolicy, setHeaders } from './headers.ts'
import type { Page } from './page.ts'
import { sendPage } from './respond.ts'

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

/** For the moment before the first document is rendered. */
const words: Record<Locale, Record<ProblemStatus, string>> = {
  kk: { 404: 'Бұл бет табылмады', 410: 'Бұл бет алынып тасталды', 429: 'Тым көп әрекет жасалды', 500: 'Бізде қате шықты', 503: 'Сайт уақытша қолжетімсіз' },
  ru: { 404: 'Страница не найдена', 410: 'Эта страница снята с публикации', 429: 'Слишком много попыток', 500: 'У нас случилась ошибка', 503: 'Сайт временно недоступен' },
  en: { 404: 'This page was not found', 410: 'This page was withdrawn', 429: 'Too many attempts', 500: 'Something went wrong on our side', 503: 'The site is away for a moment' },
}

const stop: Record<Locale, string> = {
  kk: 'Жазылымнан бас тартқыңыз келсе, хатқа STOP деп жауап берсеңіз де болады.',
  ru: 'Если вы хотите отписаться, можно просто ответить на письмо словом STOP.',
  en: 'If you want to leave the newsletter, you can also reply STOP to the letter.',
}

const plainDocument = (locale: Locale, status: ProblemStatus, aside: string) => `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><title>${words[locale][status]}</title></head>
<body><main><h1>${words[locale][status]}</h1>${aside}<p><a href="/${locale}">Qanat</a></p></main></body></html>`

type Parts = { documentAt: (key: string) => Promise<Page | undefined>; site: URL }

/** Answers with the error document of `status` in the reader's language. */
export const createProblems = ({ documentAt, site }: Parts) =>
  async function sendProblem(req: IncomingMessage, res: ServerResponse, locale: Locale, status: ProblemStatus) {
    const readers = status === 503 && isForReaders(req.url)
    const page = await documentAt(problemKey(locale, status, req.url))
    // Conditions and ranges are about the page that was asked for, not about this document.
    delete req.headers['if-none-match']
    if (page) return sendPage(req, res, page, status)
    const body = Buffer.from(plainDocument(locale, status, readers ? `<p>${stop[locale]}</p>` : ''))
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
