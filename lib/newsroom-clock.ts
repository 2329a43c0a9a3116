import { defaultZone } from './zones.ts'

/**
 * Payload writes the dates of lists, heads and versions on the clock of the browser, and on the server's where the server
 * draws: an editor abroad reads other hours than her colleagues. All of it asks `Intl` for the zone it is in; after this it is
 * told where the newsroom is. Whoever names a zone gets that one, so pages, which always do, see nothing of it.
 */
export function keepNewsroomClock() {
  const native = Intl.DateTimeFormat
  if ('ofNewsroom' in native) return
  type Asked = ConstructorParameters<typeof native>
  const asked = ([locale, options]: Asked): Asked => {
    const named = { ...options, timeZone: options?.timeZone ?? defaultZone }
    // The one date that Payload writes as Americans do in every language: since when somebody else edits this.
    return options?.hour12 && typeof document === 'object' ? [document.documentElement.lang, { ...named, hour12: false }] : [locale, named]
  }
  Intl.DateTimeFormat = new Proxy(Object.assign(native, { ofNewsroom: true }), {
    apply: (target, _self, given: Asked) => new target(...asked(given)),
    construct: (target, given: Asked) => new target(...asked(given)),
  })
}
