import { env } from './env.ts'

/** A site-relative path as a full address. The origin comes from SITE_URL, never from a request. */
export const absolute = (path: string): string => new URL(path, env().SITE_URL).href
