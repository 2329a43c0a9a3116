import type { Endpoint, GlobalConfig, PayloadRequest } from 'payload'
import { defaultLocale } from '#lib/locales.ts'
import { listAddresses } from './addresses.ts'
import { publicGlobalQuery } from './public-query.ts'
import { notePublication } from '#lib/publications.ts'

/** Settings appear on every page: a save tells the front door so. */
export const publishesSettings = (slug: 'site' | 'navigation') =>
  ({
    beforeOperation: [publicGlobalQuery],
    afterChange: [
      async ({ doc, req }) => {
        await notePublication(req, { kind: 'change', tags: [slug], addresses: listAddresses('site') })
        return doc
      },
    ],
  }) satisfies GlobalConfig['hooks']

/**
 * Without a language the default one is meant, as in collections. Payload takes a global's language before any hook
 * can set it, so this stands in front of its own endpoint and passes the request on.
 */
function inDefaultLanguage(method: 'get' | 'post'): Endpoint {
  const handler = async (req: PayloadRequest): Promise<Response> => {
    req.locale ||= defaultLocale
    const global = req.payload.globals.config.find(({ slug }) => slug === req.routeParams?.['global'])
    const next = (global?.endpoints || []).find((other) => other.path === '/' && other.method === method && other.handler !== handler)
    return next ? next.handler(req) : Response.json({ errors: [{ message: 'Not found.' }] }, { status: 404 })
  }
  return { path: '/', method, handler }
}

export const settingsEndpoints: Endpoint[] = [inDefaultLanguage('get'), inDefaultLanguage('post')]
