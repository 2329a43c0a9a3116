import type { Endpoint } from 'payload'
import type { DraftKind } from '#collections/hooks/stored.ts'
import { tellsLanguages } from './languages-endpoint.ts'
import { changesProtection } from './protection-endpoint.ts'
import { publishes, savesLanguage } from './publish-endpoint.ts'
import { restores, restoresVersion } from './restore-endpoint.ts'
import { withdraws } from './withdraw-endpoint.ts'

/** The acts of publishing, each on the languages it names. They stand before Payload's own. */
export const publishingEndpoints = (kind: DraftKind): Endpoint[] => [
  withdraws(kind), publishes(kind), savesLanguage(kind), restores(kind), restoresVersion(kind), changesProtection(kind), tellsLanguages(kind),
]
