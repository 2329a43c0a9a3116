import { expect } from 'vitest'
import { nativeDatabase } from '#domain/native.ts'
import { cms } from './factories.ts'
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

/** What somebody says of columns that the site cannot read by itself. */
const asText = (readings: object | string) => (typeof readings === 'string' ? readings : JSON.stringify(readings))

/** The dry run, as the panel asks for it. */
export const checkFile = (file: Blob, token?: string, language = 'en', readings: object | string = {}, more: Record<string, string> = {}) =>
  post('/subscribers/import/check', file, token, { readings: asText(readings), ...more }, { Cookie: `payload-lng=${language}` })
/** One step of the import. */
export const importFile = (file: Blob, checked: string, token?: string, readings: object | string = {}, more: Record<string, string> = {}) =>
  post('/subscribers/import', file, token, { checked, readings: asText(readings), ...more })

/** The titles of a list, and a line's words about a consent. */
export const head = 'email;locale;topics;consent_date;consent_source'
export const agreed = ';2024-05-03;Тренинг в Алматы'

type List = readonly string[] | Uint8Array

export async function reportOn(list: List, token: string, language = 'en'): Promise<Report> {
  const { json, status, text } = await checkFile(listFile(list), token, language)
  expect(status, text).toBe(200)
  return json as Report
}

/** Checks a list and imports it whole, as the panel does. */
export async function bringIn(list: List, token: string): Promise<Progress> {
  const { fileKey } = await reportOn(list, token)
  for (;;) {
    const { json, status, text } = await importFile(listFile(list), fileKey, token)
    expect(status, text).toBe(200)
    if ((json as Progress).finished) return json as Progress
  }
}

/** All that the database holds. */
export async function everything(): Promise<string> {
  const database = nativeDatabase(await cms())
  const names = (await database.listCollections().toArray()).map(({ name }) => name).sort()
  return JSON.stringify(await Promise.all(names.map((name) => database.collection(name).find({}).toArray())))
}
