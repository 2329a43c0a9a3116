import type { Endpoint, PayloadRequest } from 'payload'
import { checkList } from '#domain/newsletter/lists/check.ts'
import { beginReadersExport, readWish } from '#domain/newsletter/lists/export.ts'
import { mostBytes } from '#domain/newsletter/lists/limits.ts'
import { type Mapping, readMapping } from '#domain/newsletter/lists/mapping.ts'
import { runImport } from '#domain/newsletter/lists/run.ts'
import { undoImport } from '#domain/newsletter/lists/undo.ts'
import { say, type Words } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { faultWords, readerLists, refusalWords } from '#collections/words/reader-lists.ts'
import { bodyOf, forList, idOf, type OfficeRequest, refuse } from './answers.ts'

const { import: words } = readerLists

/** `checked`: the key of the report; `mapping`: what somebody said of how the list is to be read. */
type SentList = { bytes: Uint8Array; checked: string; mapping: Mapping }

/** The file of a form, in memory: it is written nowhere, nor on its way (deploy/nginx.conf). Or why there is none. */
async function fileOf(req: PayloadRequest): Promise<SentList | { refused: Words; status: number }> {
  const form = await req.formData?.().catch(() => undefined)
  const file = form?.get('file')
  if (!(file instanceof Blob)) return { refused: words.noFile, status: 400 }
  if (file.size > mostBytes) return { refused: words.tooBig, status: 413 }
  const mapping = readMapping((name) => {
    const value = form?.get(name)
    return typeof value === 'string' ? value : undefined
  })
  if (!mapping) return { refused: words.unchecked, status: 400 }
  return { bytes: new Uint8Array(await file.arrayBuffer()), checked: String(form?.get('checked') ?? ''), mapping }
}

const withFile = (path: string, work: (req: OfficeRequest, list: SentList) => Promise<Response>) =>
  forList('post', path, 'administrators', async (req) => {
    const file = await fileOf(req)
    return 'refused' in file ? refuse(req, file.status, file.refused) : work(req, file)
  })

/** The dry run: what an import of this file would do, line by line where something is wrong. */
const check = withFile('/import/check', async (req, { bytes, mapping }) => {
  const language = req.i18n?.language
  const report = await checkList(req.payload, bytes, mapping)
  if ('fault' in report) {
    const text = say(faultWords[report.fault], language, { line: report.line ?? '', count: report.count ?? '' })
    return Response.json({ errors: [{ message: text }] }, { status: 400 })
  }
  if ('undecided' in report) return Response.json(report)
  return Response.json({ ...report, refused: report.refused.map(({ line, refusal }) => ({ line, text: say(refusalWords[refusal], language) })) })
})

const run = withFile('/import', async (req, { bytes, checked, mapping }) => {
  const progress = await runImport(req.payload, bytes, { checked, mapping, by: req.user })
  return typeof progress === 'string' ? refuse(req, 409, words[progress]) : Response.json(progress)
})

/** First the wish: written down, and told to the administrators. It answers where the file lies. */
const exports_ = forList('post', '/exports', 'administrators', async (req) => {
  const id = await beginReadersExport(req.payload, readWish(await bodyOf(req)), req.user)
  return Response.json({ href: `/api/audit-log/${id}/file` })
})

/** Buttons over the list of subscribers and over that of imports (admin/readers). */
export const readerListEndpoints: Endpoint[] = [check, run, exports_]

const undo = forList('post', '/:id/undo', 'administrators', async (req) => {
  const id = idOf(req)
  const undone = id && (await undoImport(req.payload, id, req.user))
  return undone ? Response.json(undone) : refuse(req, 404, office.noneHere)
})

export const importEndpoints: Endpoint[] = [undo]
