import { getLocale, getTranslations } from 'next-intl/server'
import { longDate } from '#i18n/formats.ts'
import type { Locale } from '#lib/locales.ts'
import { comingExceptions, openState, type HoursException, type OpenState } from '#lib/opening-hours.ts'
import { changesAt } from '#lib/reads.ts'
import { Small } from '#ui/small.tsx'
import type { Settings } from './settings.ts'

type Words = Awaited<ReturnType<typeof getTranslations<'footer'>>>

function sentence(state: OpenState, t: Words): string {
  if (state.open) return t('open', { time: state.until })
  if (!state.next) return t('closed')
  const { in: days, opens: time, weekday: day } = state.next
  if (days === 0) return t('opensToday', { time })
  return days === 1 ? t('opensTomorrow', { time }) : t('opensOn', { day, time })
}

function announced({ day, closed, opens = '', closes = '', note }: HoursException, locale: Locale, t: Words): string {
  const date = longDate(locale, day)
  return [closed ? t('closedOn', { date }) : t('otherHoursOn', { date, opens, closes }), note].filter(Boolean).join(' · ')
}

/** Whether the room is open now, on Astana's clock. Tells the front door when this sentence stops being true: it is left out then. */
export async function OpenNow({ settings: { hours, exceptions } }: { settings: Settings }) {
  const locale = await getLocale()
  const t = await getTranslations('footer')
  const now = Date.now()
  const { state, changes } = openState({ hours, exceptions }, now)
  changesAt(changes)
  return (
    <dd className="open-now" data-open={state.open} data-until={changes}>
      {sentence(state, t)}
      {state.note && <Small>{state.note}</Small>}
      {comingExceptions({ hours, exceptions }, now).map((exception) => (
        <Small key={exception.day}>{announced(exception, locale, t)}</Small>
      ))}
    </dd>
  )
}
