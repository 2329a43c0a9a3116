import 'server-only'
import type { Route } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import type { Drafted, Found } from './published.ts'
import { isGone } from './reads.ts'

/** The document at an address; otherwise ends the render: 308 to where it is now, 410, or 404. */
export function settle<T>(found: Found<T>): T {
  switch (found.is) {
    case 'here': return found.document
    case 'moved': return permanentRedirect(found.to as Route)
    case 'gone': isGone(); return notFound()
    case 'missing': return notFound()
  }
}

/** The draft at a preview's address; a visitor who is not signed in is sent to the door, and from there back to `path`. */
export function settleDraft<T>(drafted: Drafted<T>, path: string): T {
  switch (drafted.is) {
    case 'here': return drafted.document
    case 'forbidden': return redirect(`/admin/login?redirect=${encodeURIComponent(path)}` as Route)
    case 'missing': return notFound()
  }
}

/** A slug as it stands in the database: Next hands over address parts as they were encoded. */
export function decodeSlug(part: string): string {
  try {
    return decodeURIComponent(part).normalize('NFC')
  } catch {
    return notFound()
  }
}
