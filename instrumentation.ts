import { noteTrouble } from '#lib/trouble.ts'

/** Run by Next once in each of its processes: letters and what is due by the clock are done beside the pages. */
export async function register() {
  // Next leaves out of each bundle what this comparison rules out: it must stand here, written like this.
  if (process.env.NEXT_RUNTIME === 'nodejs') await (await import('#worker/inside.ts')).workInside()
}

/** Called by Next for whatever a page, a form or an act of the panel lets go. */
export function onRequestError(error: unknown) {
  noteTrouble(error)
}
