import 'server-only'
import { cache } from 'react'
import { requestScope } from './request-scope.ts'

/** A cache tag is the slug of the collection or global that was read. */
export type Tag = 'stories' | 'topics' | 'series' | 'pages' | 'speakers' | 'events' | 'spaces' | 'event-capacity' | 'letters' | 'media' | 'redirects' | 'site' | 'navigation'

/** Remembers a read for this render, and notes the tags as reasons to render the page again. */
export function reads<A extends (string | number | undefined)[], R>(tags: readonly Tag[], read: (...args: A) => Promise<R>) {
  return cache((...args: A) => {
    for (const tag of tags) requestScope.getStore()?.tags.add(tag)
    return read(...args)
  })
}

/** The page changes at `instant` (ms since 1970) by the clock alone. */
export function changesAt(instant: number) {
  const scope = requestScope.getStore()
  if (scope) scope.until = Math.min(scope.until, instant)
}

/** The document of this address was public once and is withdrawn in all languages. */
export function isGone() {
  const scope = requestScope.getStore()
  if (scope) scope.gone = true
}

/** This page for one person is sent with `status`: it says in its own words what is not right. */
export function answersWith(status: 401 | 403 | 404 | 410) {
  const scope = requestScope.getStore()
  if (scope) scope.status = status
}
