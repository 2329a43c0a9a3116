import { say } from '#lib/words.ts'
import { mostMegabytes, tooLong } from '#collections/words/rich-text.ts'
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

/** What the front door takes (server/body.ts). It breaks off a longer request, and a browser then knows no reason. */
const mostBytes = 9 * 2 ** 20

/** Sends what a form changed. Nothing that can go wrong throws: the form has to go on. */
export async function postSave(method: 'POST' | 'PATCH', path: string, body: { data: Values; [name: string]: unknown }, language: string): Promise<Saved> {
  const sent = new Blob([JSON.stringify(body)])
  if (sent.size > mostBytes) {
    const size = Math.ceil(new Blob([JSON.stringify(body.data)]).size / 2 ** 20)
    return { outcome: 'refused', reason: say(tooLong, language, { size, most: mostMegabytes }), faults: [] }
  }
  try {
    const answer = await fetch(path, {
      method, credentials: 'same-origin', headers: { 'Content-Type': 'application/json', 'Accept-Language': language }, body: sent,
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
