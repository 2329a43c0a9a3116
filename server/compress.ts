import { promisify } from 'node:util'
import { brotliCompress, constants, gunzipSync, gzip } from 'node:zlib'
import type { Page } from './page.ts'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Shorter texts do not get shorter. */
const worthwhile = 256
const compressible = /^(text\/|image\/svg|application\/(.*\+)?(json|xml|javascript|manifest))/

/** Bodies ready to send. `quality` of br: 5 takes milliseconds, 11 a tenth of a second and saves a tenth. */
export async function compress(body: Buffer, type: string, quality = 5): Promise<Page['bodies']> {
  if (body.length < worthwhile || !compressible.test(type)) return { identity: body }
  const [br, zipped] = await Promise.all([brotli(body, quality), toGzip(body, { level: quality > 9 ? 9 : 6 })])
  return { br, gzip: zipped }
}

const brotli = (body: Buffer, quality: number) =>
  toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  })

/** The body as it was rendered; unpacked on the spot for the rare client that takes no compression. */
export const plainBody = (bodies: Page['bodies']): Buffer =>
  bodies.identity ?? (bodies.gzip ? gunzipSync(bodies.gzip) : Buffer.alloc(0))

/** Replaces a quick br by the smallest one, when there is time for it. */
export async function compressHarder(page: Page) {
  if (!page.bodies.br) return
  page.bodies.br = await brotli(plainBody(page.bodies), 11)
  delete page.heads.br
}
