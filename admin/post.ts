/** What an endpoint of ours answered a button: its data, or the reason in the words of the person who pressed. */
export type Posted<T> = { ok: true; data: T } | { ok: false; reason: string | undefined }

type Refusal = { errors?: { message?: string }[] }

const reasonOf = (data: unknown) => (data as Refusal).errors?.[0]?.message

/** One request of a button, with the session of whoever is signed in. */
export async function send<T = unknown>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: object): Promise<Posted<T>> {
  try {
    const answer = await fetch(path, { method, credentials: 'same-origin', ...(body && { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }) })
    const data: unknown = await answer.json()
    return answer.ok ? { ok: true, data: data as T } : { ok: false, reason: reasonOf(data) }
  } catch {
    return { ok: false, reason: undefined }
  }
}

/** The same with a file in it. */
export async function sendForm<T = unknown>(path: string, form: FormData): Promise<Posted<T>> {
  try {
    const answer = await fetch(path, { method: 'POST', credentials: 'same-origin', body: form })
    const data: unknown = await answer.json()
    return answer.ok ? { ok: true, data: data as T } : { ok: false, reason: reasonOf(data) }
  } catch {
    return { ok: false, reason: undefined }
  }
}
