import { AsyncLocalStorage } from 'node:async_hooks'
import type { Trouble } from './trouble.ts'

/**
 * What one request tells the front door while Next and Payload work on it. The storage stands on `globalThis`
 * because the front door and Next's bundle are separate copies of this file in one process.
 */
export type RequestScope = {
  /** The database failed meanwhile, whatever the answer makes of it. */
  trouble?: Trouble
  /** Collections and globals that were read: reasons to render the page again. */
  tags: Set<string>
  /** The earliest instant (ms) at which the page changes by the clock alone. */
  until: number
  /** The document was public once and is withdrawn in all languages: 410, not 404. */
  gone: boolean
  /** Of a page for one person that is drawn, but is no success: its words are its own. */
  status?: number
  /** Ids of the `publications` rows this request wrote: its answer waits until they are applied. */
  publications: string[]
}

const key = Symbol.for('qanat.request-scope')
type Holder = { [key]?: AsyncLocalStorage<RequestScope> }

export const requestScope: AsyncLocalStorage<RequestScope> = ((globalThis as Holder)[key] ??= new AsyncLocalStorage())

export const newRequestScope = (): RequestScope => ({ tags: new Set(), until: Infinity, gone: false, publications: [] })
