'use client'

import { useCallback, useEffect, useState } from 'react'
import { useDocumentInfo } from '@payloadcms/ui'
import type { Overview } from '#collections/endpoints/overview.ts'
import { send } from '#admin/post.ts'

/** What stands beside an event, read anew after each save; nothing before the first. */
export function useOverview(): { id: string | undefined; overview: Overview | undefined; refresh: () => void } {
  const { id, lastUpdateTime } = useDocumentInfo()
  const [overview, setOverview] = useState<Overview>()
  const event = id === undefined ? undefined : String(id)
  const refresh = useCallback(() => {
    if (!event) return
    void send<Overview>('GET', `/api/events/${event}/office`).then((answer) => setOverview(answer.ok ? answer.data : undefined))
  }, [event])
  useEffect(refresh, [refresh, lastUpdateTime])
  return { id: event, overview, refresh }
}
