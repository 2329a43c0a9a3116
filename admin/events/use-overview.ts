'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import type { Overview } from '#collections/endpoints/overview.ts'
import { useAnswer } from '#admin/use-answer.ts'

/** What stands beside an event, read anew after each save; nothing before the first. */
export function useOverview(): { id: string | undefined; overview: Overview | undefined; refresh: () => void } {
  const { id, lastUpdateTime } = useDocumentInfo()
  const event = id === undefined ? undefined : String(id)
  const { data: overview, refresh } = useAnswer<Overview>(event && `/api/events/${event}/office`, lastUpdateTime)
  return { id: event, overview, refresh }
}
