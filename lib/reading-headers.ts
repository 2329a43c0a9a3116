/**
 * The headers of a preview for Payload's sign-in check. A preview changes nothing and may be framed by nobody else, so a
 * client that is no browser, and therefore names no site it comes from, is believed by its session alone.
 */
export function readingHeaders(sent: Headers): Headers {
  const headers = new Headers(sent)
  if (!headers.has('origin') && !headers.has('sec-fetch-site')) headers.set('sec-fetch-site', 'none')
  return headers
}
