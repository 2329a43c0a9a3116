/** Kept of one field when the form is shown again: more than any field may have, less than would be a burden (characters). */
const keptOfField = 4000

/** What no keyboard types: control characters but the line break, and what stands for bytes that are no text. */
const unreadable = /[\p{Cc}\ufffd]/gu

const clean = (value: string) =>
  value.slice(0, keptOfField).replace(/\r\n?/gu, '\n').replace(unreadable, (sign) => (sign === '\n' ? sign : '')).normalize('NFC')

/** The known fields of a posted form, each as one text; what else was sent is left aside, and of repeated fields the first counts. */
export async function readFields<Name extends string>(request: Request, names: readonly Name[]): Promise<Partial<Record<Name, string>>> {
  const sent = new URLSearchParams(await request.text())
  const fields: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const value = sent.get(name)
    if (value !== null) fields[name] = clean(value)
  }
  return fields
}
