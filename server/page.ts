/** `page`: a public address. `problem`: an error document, never served at its own address. `personal`: never kept. */
export type PageKind = 'page' | 'media' | 'problem' | 'file' | 'personal'

export type Encoding = 'br' | 'gzip' | 'identity'

export type PageFacts = {
  key: string
  kind: PageKind
  status: number
  /** Names and values in the order they are sent, without length and encoding. */
  headers: Record<string, string>
  etag: string
  /** Collections and globals that were read: reasons to render the page again. */
  tags: string[]
  /** Milliseconds since 1970; `until` is when the page changes by the clock alone. */
  renderedAt: number
  until: number
}

/** An answer ready to be sent. Text is kept compressed only; what does not compress, as it is. */
export type Page = {
  facts: PageFacts
  bodies: Partial<Record<Encoding, Buffer>>
  /** Something it shows has changed: rendered again before it is shown, but better than nothing. */
  stale: boolean
  /** Somebody has asked for it again since it was rendered. */
  askedAgain?: boolean
  /** Header lists as `writeHead` takes them, made at the first answer in that encoding. */
  heads: Partial<Record<Encoding | 'unchanged', string[]>>
}

export const never = Number.MAX_SAFE_INTEGER

export const sizeOf = (page: Page) =>
  1024 + Object.values(page.bodies).reduce((total, body) => total + body.length, 0)
