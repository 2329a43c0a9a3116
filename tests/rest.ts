import config from '@payload-config'
import { handleEndpoints } from 'payload'
import { password } from './factories.ts'

type Request = { method?: string; token?: string; json?: unknown; body?: FormData; headers?: Record<string, string> }
export type Answer = { status: number; text: string; json: unknown; headers: Headers }

/** One request to Payload's REST, as the route handler would pass it on. `path` begins after /api. */
export async function rest(path: string, { method = 'GET', token, json, body, headers }: Request = {}): Promise<Answer> {
  const request = new globalThis.Request(`http://localhost:3000/api${path}`, {
    method,
    headers: {
      ...headers,
      ...(token ? { Authorization: `JWT ${token}` } : {}),
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    body: json === undefined ? body : JSON.stringify(json),
  })
  const response = await handleEndpoints({ config, request })
  const text = await response.text()
  return { status: response.status, text, json: parsed(text), headers: response.headers }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A session of a member of staff made by `staff()`. */
export async function token(email: string): Promise<string> {
  const { headers } = await rest('/users/login', { method: 'POST', json: { email, password } })
  const session = /payload-token=([^;]+)/.exec(headers.get('set-cookie') ?? '')?.[1]
  if (!session) throw new Error(`${email} cannot log in`)
  return session
}
