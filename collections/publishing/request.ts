import type { PayloadRequest } from 'payload'
import type { DraftKind } from '#collections/hooks/stored.ts'

const key = (kind: DraftKind, id: string) => `sharedNamed:${kind}:${id}`

/** Notes for the hooks of the save which shared values the request asks for by name. */
export function nameShared(req: PayloadRequest, kind: DraftKind, id: string, paths: readonly string[]) {
  req.context[key(kind, id)] = paths
}

export const namedShared = (req: PayloadRequest, kind: DraftKind, id: string) => (req.context[key(kind, id)] as readonly string[] | undefined) ?? []
