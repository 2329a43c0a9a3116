import { jsonForScript } from '#lib/json-ld.ts'

/** Structured data. The only place that writes markup by itself: a script element cannot hold escaped text. */
export function JsonLd({ data }: { data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonForScript(data) }} />
}
