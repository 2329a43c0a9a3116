import { isLocale } from '#lib/locales.ts'

/** What a request asks for, written in the one way we write addresses. */
export type Address = {
  /** Percent-encoded, NFC, no empty or dot segments, no trailing slash; `/` for the root. */
  path: string
  /** The decoded segments of `path`. */
  segments: string[]
  /** Empty, or the query with its `?`, as sent. */
  search: string
  /** The path was sent exactly as `path`. */
  canonical: boolean
}

/** Control characters, and slashes that hide inside a segment: no address of ours has them. */
const forbidden = /[\u0000-\u001f\u007f/\\]/

/** @param target `req.url`: bytes as latin1. Returns undefined for what can be no address of ours (404). */
export function readAddress(target: string): Address | undefined {
  const mark = target.search(/[?#]/)
  const sent = mark < 0 ? target : target.slice(0, mark)
  const search = mark < 0 || target[mark] === '#' ? '' : (target.slice(mark).split('#')[0] ?? '')
  if (!sent.startsWith('/')) return undefined
  const segments = readSegments(sent)
  if (!segments) return undefined
  const path = `/${segments.map(encodeURIComponent).join('/')}`
  return { path, segments, search: search === '?' ? '' : search, canonical: path === sent }
}

/** The same with its first segments as ours are written: small letters, no blanks around. A redirect when that changed it. */
export function tidied(address: Address, upTo = Infinity): Address {
  const segments = address.segments.map((segment, at) => (at < upTo ? segment.trim().toLowerCase() : segment)).filter(Boolean)
  const path = `/${segments.map(encodeURIComponent).join('/')}`
  return path === address.path ? address : { ...address, segments, path, canonical: false }
}

function readSegments(sent: string): string[] | undefined {
  const segments: string[] = []
  for (const raw of sent.split('/')) {
    const segment = decode(raw)
    if (segment === undefined || forbidden.test(segment)) return undefined
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  const first = segments[0]?.trim().toLowerCase()
  if (isLocale(first)) segments[0] = first
  return segments
}

function decode(raw: string): string | undefined {
  try {
    const text = decodeURIComponent(Buffer.from(raw, 'latin1').toString('utf8')).normalize('NFC')
    return text.includes('\ufffd') ? undefined : text
  } catch {
    return undefined
  }
}
