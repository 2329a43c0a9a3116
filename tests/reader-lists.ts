import { rest } from './rest.ts'

export type Report = { fileKey: string; lines: number; hours: number; unread: string[]; counts: Counts; refused: { line: number; text: string }[] }
export type Counts = { added: number; invited: number; gained: number; there: number; refused: number }
export type Progress = { id: string; done: number; finished: boolean; counts: Counts }

/** A list as a file: its lines, or its very bytes. */
export const listFile = (list: readonly string[] | Uint8Array) => new Blob([list instanceof Uint8Array ? new Uint8Array(list) : list.join('\r\n')], { type: 'text/csv' })

async function post(path: string, file: Blob, token: string | undefined, fields: Record<string, string> = {}, headers: Record<string, string> = {}) {
  const body = new FormData()
  body.set('file', file, 'list.csv')
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return rest(path, { method: 'POST', ...(token ? { token } : {}), body, headers })
}

/** The dry run, as the panel asks for it. */
export const checkFile = (file: Blob, token?: string, language = 'en') => post('/subscribers/import/check', file, token, {}, { Cookie: `payload-lng=${language}` })
/** One step of the import. */
export const importFile = (file: Blob, checked: string, token?: string) => post('/subscribers/import', file, token, { checked })
