import { createHash } from 'node:crypto'
import { compress, plainBody } from './compress.ts'
import { never, type Page } from './page.ts'

/** What the clock alone makes wrong says until when it holds (`features/site/open-now.tsx`), in ms since 1970. */
const part = /<([a-z]+)(?=\s)[^>]*\sdata-until="(\d+)"[^>]*>[\s\S]*?<\/\1>/g

/** Remembered with the page they are made of, until it goes or their own moment comes. */
const shortened = new WeakMap<Page, Page>()

/**
 * A page whose moment is over and that cannot be drawn anew: without the sentences that stopped being true, rather
 * than with them.
 */
export async function withoutExpired(page: Page, now = Date.now()): Promise<Page> {
  const { facts } = page
  if (facts.until > now || !facts.headers['Content-Type']?.startsWith('text/html')) return page
  const known = shortened.get(page)
  if (known && known.facts.until > now) return known
  const whole = plainBody(page.bodies).toString('utf8')
  let next = never
  const left = whole.replace(part, (element, _name, until: string) => {
    if (Number(until) <= now) return ''
    next = Math.min(next, Number(until))
    return element
  })
  const body = Buffer.from(left)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`
  const made: Page = { ...page, facts: { ...facts, etag, until: next }, bodies: await compress(body, 'text/html'), heads: {} }
  shortened.set(page, made)
  return made
}
