import { createHash } from 'node:crypto'
import { compress, plainBody } from './compress.ts'
import { never, type Page } from './page.ts'

/**
 * What the clock alone makes wrong says until when it holds, and what it makes right from when, in ms since 1970
 * (`features/site/open-now.tsx`, `features/events/registration-section.tsx`).
 */
const mark = /<([a-z]+\d?)(?=\s)[^>]*\sdata-(until|from)="(\d+)"[^>]*>/g

/** Where the element ends whose first tag ends at `inside`; elements of its kind may stand in it. */
export function endOf(html: string, name: string, inside: number): number {
  const tag = new RegExp(`<(/?)${name}(?=[\\s>])[^>]*>`, 'g')
  tag.lastIndex = inside
  let depth = 1
  for (let found = tag.exec(html); found; found = tag.exec(html)) {
    depth += found[1] ? -1 : 1
    if (depth === 0) return tag.lastIndex
  }
  return html.length
}

/** The page as it is true at `now`, and when it stops to be. */
function trueAt(html: string, now: number): { html: string; until: number } {
  const kept: string[] = []
  let until = never
  let at = 0
  for (const { 0: tag, 1: name = '', 2: kind, 3: moment, index } of html.matchAll(mark)) {
    if (index < at) continue
    if (Number(moment) > now) until = Math.min(until, Number(moment))
    else if (kind === 'until') {
      kept.push(html.slice(at, index))
      at = endOf(html, name, index + tag.length)
    } else {
      kept.push(html.slice(at, index), tag.replace(' hidden=""', ''))
      at = index + tag.length
    }
  }
  kept.push(html.slice(at))
  return { html: kept.join(''), until }
}

/** Remembered with the page they are made of, until it goes or their own moment comes. */
const shortened = new WeakMap<Page, Page>()

/**
 * A page whose moment is over and that cannot be drawn anew: without the sentences that stopped being true, rather
 * than with them, and with those that wait for their moment.
 */
export async function withoutExpired(page: Page, now = Date.now()): Promise<Page> {
  const { facts } = page
  if (facts.until > now || !facts.headers['Content-Type']?.startsWith('text/html')) return page
  const known = shortened.get(page)
  if (known && known.facts.until > now) return known
  const whole = plainBody(page.bodies).toString('utf8')
  const { html: left, until: next } = trueAt(whole, now)
  const body = Buffer.from(left)
  const etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`
  const made: Page = { ...page, facts: { ...facts, etag, until: next }, bodies: await compress(body, 'text/html'), heads: {} }
  shortened.set(page, made)
  return made
}
