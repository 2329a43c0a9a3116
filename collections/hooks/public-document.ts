import type { CollectionConfig } from 'payload'
import { holdsBack, laysBack, notesDraft } from '#collections/publishing/kept-values.ts'
import { onlyTakenDownInBulk } from '#collections/publishing/in-bulk.ts'
import { withdrawsAlways } from '#collections/publishing/native-withdrawal.ts'
import { forgetAddresses, isProtected, slugsOnceOf } from './forgotten-addresses.ts'
import { copiesAsDraft, marksCopies } from './copied.ts'
import { logPublication } from './log-acts.ts'
import { machinery } from './machinery.ts'
import { datesIn } from './public-dates.ts'
import { keepPublicState } from './public-state.ts'
import { requireComplete } from './publish-rule.ts'
import { publicQuery } from './public-query.ts'
import { notesDraftRead, sharesDraft } from './shared-draft.ts'
import { setsSlug } from './slugs.ts'
import { hasDrafts, type PublicKind, readStored, rememberStored, storedBefore } from './stored.ts'

/** Where languages are published one by one: each act stays with its own. */
const keepsLanguages = (kind: PublicKind) => (hasDrafts(kind)
  ? { before: [copiesAsDraft, onlyTakenDownInBulk, withdrawsAlways(kind), notesDraft], hold: [marksCopies, holdsBack(kind)], after: [laysBack(kind)] }
  : { before: [], hold: [], after: [] })

/** Everything that makes a collection public: addresses, the rule what may be published, and the word to the front door. */
export const publishes = (kind: PublicKind) =>
  ({
    beforeOperation: [publicQuery, notesDraftRead, ...keepsLanguages(kind).before],
    beforeRead: hasDrafts(kind) ? [sharesDraft(kind)] : [],
    beforeValidate: [setsSlug(kind)],
    beforeChange: [
      ...keepsLanguages(kind).hold,
      async ({ data, operation, originalDoc, req }) => {
        // What the code keeps is taken from what is stored: a draft or an old version carries stale values.
        const stored = operation === 'update' ? await rememberStored(req, kind, String(originalDoc?.id)) : null
        const kept = stored && Object.fromEntries((machinery[kind] ?? []).map((name) => [name, stored[name]]))
        const { publicSlugs = {}, publicIn, publishedAt, modifiedAt } = stored ?? {}
        return { ...data, ...kept, ...(stored && hasDrafts(kind) && { publicIn, ...datesIn({ publishedAt, modifiedAt }, req.locale) }), publicSlugs }
      },
    ],
    afterChange: [
      ...keepsLanguages(kind).after,
      async ({ doc, operation, req }) => {
        const before = operation === 'update' ? storedBefore(req, kind, doc.id) : null
        const after = await readStored(req, kind, doc.id)
        // A draft changes nothing of what is published, and nothing that is published holds it up.
        const onlyDraft = before && after && before.updatedAt === after.updatedAt
        if (after && !after.deletedAt && !onlyDraft) await requireComplete(req, kind, before, after)
        const { publicSlugs, dates } = await keepPublicState(req, kind, doc.id, before, after)
        if (hasDrafts(kind) && !onlyDraft) await logPublication(req, kind, doc.id, before?.publicSlugs ?? {}, publicSlugs)
        return { ...doc, publicSlugs, ...datesIn(dates, req.locale) }
      },
    ],
    beforeDelete: [async ({ id, req }) => void (await rememberStored(req, kind, String(id)))],
    afterDelete: [
      async ({ id, req }) => {
        const before = storedBefore(req, kind, String(id))
        await keepPublicState(req, kind, String(id), before, null)
        if (isProtected(kind, before)) await forgetAddresses(req, kind, String(id), await slugsOnceOf(req, kind, String(id), before))
      },
    ],
  }) satisfies CollectionConfig['hooks']
