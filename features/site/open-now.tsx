import { getTranslations } from 'next-intl/server'
import { openState, type OpenState } from '#lib/opening-hours.ts'
import { changesAt } from '#lib/reads.ts'
import type { Settings } from './settings.ts'

type Words = Awaited<ReturnType<typeof getTranslations<'footer'>>>

function sentence(state: OpenState, t: Words): string {
  if (state.open) return t('open', { time: state.until })
  if (!state.next) return t('closed')
  const { in: days, opens: time, weekday: day } = state.next
  if (days === 0) return t('opensToday', { time })
  return days === 1 ? t('opensTomorrow', { time }) : t('opensOn', { day, time })
}

/** Whether the room is open now, on Astana's clock. Tells the front door when this sentence stops being true. */
export async function OpenNow({ settings: { hours, exceptions } }: { settings: Settings }) {
  const t = await getTranslations('footer')
  const { state, changes } = openState({ hours, exceptions }, Date.now())
  changesAt(changes)
  if (hours.length === 0) return null
  return (
    <dd className="open-now" data-open={state.open}>
      {sentence(state, t)}
      {state.note && <small>{state.note}</small>}
    </dd>
  )
}
