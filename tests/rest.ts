import config from '@payload-config'
import { handleEndpoints } from 'payload'
import { newRequestScope, requestScope } from '#lib/request-scope.ts'
import { doneAgain } from '#server/done-again.ts'
import { password } from './factories.ts'

type Request = { method?: string; token?: string; json?: unknown; body?: FormData; headers?: Record<string, string> }
/** `publications`: what the request has published, as the front door is told. */
export type Answer = { status: number; text: string; json: unknown; headers: Headers; publications: readonly string[] }

/** One request to Payload's REST, as the front door asks for it. `path` begins after /api. */
export async function rest(path: string, { method = 'GET', token, json, body, headers }: Request = {}): Promise<Answer> {
  const url = `http://localhost:3000/api${path}`
  const sent = {
    ...headers,
    ...(token ? { Authorization: `JWT ${token}` } : {}),
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
  }
  let answered = new Headers()
  let publications: readonly string[] = []
  const ask = async () => {
    const request = new globalThis.Request(url, { method, headers: sent, body: json === undefined ? body : JSON.stringify(json) })
    const scope = newRequestScope()
    const response = await requestScope.run(scope, () => handleEndpoints({ config, request }))
    answered = response.headers
    publications = scope.publications
    return { status: response.status, headers: {}, body: Buffer.from(await response.arrayBuffer()), scope }
  }
  const { status, body: bytes } = await doneAgain({ ask, pass: async () => undefined }).ask({ method, url, headers: sent })
  const text = bytes.toString('utf8')
  return { status, text, json: parsed(text), headers: answered, publications }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The session that an answer begins. */
export const sessionIn = (headers: Headers) => /payload-token=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''

/** The cookie by which an answer makes a device known. */
export const deviceIn = (headers: Headers) => headers.getSetCookie().map((line) => /^(payload-device-[0-9a-f]+=[^;]+)/.exec(line)?.[1]).find(Boolean) ?? ''

/** Whose session it is; null when it is nobody's, or nobody's any more. */
export const ownerOf = async (session: string) => ((await rest('/users/me', { token: session })).json as { user: { role: string } | null }).user

/** A session of a member of staff made by `staff()`. */
export async function token(email: string): Promise<string> {
  const { headers } = await rest('/users/login', { method: 'POST', json: { email, password } })
  const session = sessionIn(headers)
  if (!session) throw new Error(`${email} cannot log in`)
  return session
}
