import type { Values } from './changes.ts'

export type Conflict = { field: string; label: string; yours: unknown; theirs: unknown }
export type FieldFault = { path: string; message: string; label?: string }
export type Saved =
  | { outcome: 'saved'; doc: Values & { id: string } }
  | { outcome: 'conflict'; conflicts: Conflict[] }
  | { outcome: 'refused'; reason: string; faults: FieldFault[] }
  | { outcome: 'signedOut' }
  | { outcome: 'away' }

type Answer = { doc?: Values & { id: string }; errors?: { message?: string; data?: { conflicts?: Conflict[]; errors?: FieldFault[] } }[] }

/** Sends what a form changed. Nothing that can go wrong throws: the form has to go on. */
export async function postSave(method: 'POST' | 'PATCH', path: string, body: object, language: string): Promise<Saved> {
  try {
    const answer = await fetch(path, {
      method, credentials: 'same-origin', headers: { 'Content-Type': 'application/json', 'Accept-Language': language }, body: JSON.stringify(body),
    })
    const data = (await answer.json()) as Answer
    if (answer.ok && data.doc) return { outcome: 'saved', doc: data.doc }
    const [error] = data.errors ?? []
    if (answer.status === 409 && error?.data?.conflicts) return { outcome: 'conflict', conflicts: error.data.conflicts }
    if (answer.status === 401) return { outcome: 'signedOut' }
    if (answer.status >= 500 || !error?.message) return { outcome: 'away' }
    return { outcome: 'refused', reason: error.message, faults: error.data?.errors ?? [] }
  } catch {
    return { outcome: 'away' }
  }
}
