import type { CollectionSlug, DefaultServerCellComponentProps, Payload, TextFieldServerComponent } from 'payload'
import { say } from '#lib/words.ts'
import { type PerLocale, textIn } from '#collections/hooks/stored.ts'
import { auditLog as words } from '#collections/words/audit-log.ts'

/** Kinds that an entry names by an id alone; older entries do not say which of them. */
const unnamed = ['registrations', 'subscribers', 'letters', 'imports', 'stories', 'speakers'] as const satisfies readonly CollectionSlug[]
const people: readonly string[] = ['users', 'speakers', 'registrations', 'subscribers']

type Place = { kinds: readonly CollectionSlug[]; id: string }
const isKind = (payload: Payload, kind: string): kind is CollectionSlug => Object.hasOwn(payload.collections, kind)

/** `kind:id`, or the id alone. */
function placeOf(payload: Payload, subject: string): Place | undefined {
  const [kind = '', id] = subject.split(':')
  if (id === undefined) return { kinds: unnamed, id: kind }
  return isKind(payload, kind) ? { kinds: [kind], id } : undefined
}

/** Read when somebody looks, never kept: the log names nobody. Administrators alone see it, and may see all this. */
async function find(payload: Payload, { kinds, id }: Place, language: string) {
  for (const kind of kinds) {
    const found: object | null = await payload.findByID({ collection: kind, id, locale: 'all', depth: 0, overrideAccess: true, disableErrors: true, trash: true })
    if (!found) continue
    const { useAsTitle } = payload.collections[kind].config.admin
    const titles = found as Record<string, PerLocale<string> | string | null | undefined>
    return { title: textIn(titles[useAsTitle ?? 'id'], language) || say(words.untitled, language), href: `/admin/collections/${kind}/${id}` }
  }
  return undefined
}

type Props = { payload: Payload; subject: unknown; language: string }

/** What an entry of the log is about, by its name and not by its id. */
export async function subjectLink({ payload, subject, language }: Props) {
  if (typeof subject !== 'string' || !subject) return null
  const place = placeOf(payload, subject)
  const found = place && (await find(payload, place, language))
  if (found) return <a href={found.href}>{found.title}</a>
  return place?.kinds.some((kind) => people.includes(kind)) ? say(words.gone, language) : subject
}

export const SubjectCell = ({ payload, rowData, i18n: { language } }: DefaultServerCellComponentProps) =>
  subjectLink({ payload, subject: (rowData as { subject?: unknown } | undefined)?.subject, language })

export const SubjectField: TextFieldServerComponent = async ({ payload, data, i18n: { language } }) => {
  const link = await subjectLink({ payload, subject: (data as { subject?: unknown } | undefined)?.subject, language })
  return link && <p className="field-type"><span className="field-label">{say(words.subject.label, language)}</span> {link}</p>
}
