import { inject } from 'vitest'
import { plain } from '#tests/plain.ts'
import { claimed } from './claimed.ts'

/** A site that no other file writes on at this time. */
export const site = await claimed(inject('sites'), inject('sharesSites'))

/** One request, redirects not followed. */
export const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(site.url + path, { headers, method, redirect: 'manual' })

/** A page's words as their author wrote them. */
export const text = async (path: string) => plain(await (await get(path)).text())

let cookie: Promise<string> | undefined

async function logIn(): Promise<string> {
  const answer = await fetch(`${site.url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site.url },
    body: JSON.stringify({ email: site.email, password: site.password }),
  })
  const set = answer.headers.getSetCookie()[0]
  if (!set) throw new Error(`No session: ${answer.status} ${await answer.text()}`)
  return set.split(';')[0] ?? ''
}

/** The session cookie of the director. */
export const session = () => (cookie ??= logIn())

/** A request as the admin panel makes it. Throws what the server said when it refuses. */
export async function staff<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${site.url}/api${path}`, {
    method,
    headers: { cookie: await session(), origin: site.url, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}
