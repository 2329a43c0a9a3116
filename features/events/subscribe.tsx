import { getLocale, getTranslations } from 'next-intl/server'
import { absolute } from '#lib/origin.ts'
import { paths } from '#lib/paths.ts'
import { FormField } from '#ui/form-field.tsx'

/** Ways to have all events in one's own calendar. Links only: nothing is fetched from anywhere until somebody follows one. */
export async function Subscribe() {
  const locale = await getLocale()
  const t = await getTranslations('calendar')
  const feed = absolute(paths.calendar(locale))
  const webcal = feed.replace(/^https?:/u, 'webcal:')
  const google = `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`
  const outlook = `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(feed)}&name=${encodeURIComponent(t('title'))}`
  return (
    <section className="shaft subscribe" id="calendar" aria-labelledby="calendar-h">
      <div className="side"><h2 id="calendar-h">{t('subscribe')}</h2></div>
      <div className="main flow">
        <p>{t('text')}</p>
        <ul className="links">
          <li><a className="go" href={webcal}>{t('device')}</a></li>
          <li><a className="go" href={google} rel="noreferrer">Google Calendar</a></li>
          <li><a className="go" href={outlook} rel="noreferrer">Outlook</a></li>
        </ul>
        <FormField name="calendar" label={t('address')} hint={t('addressHint')}>
          {({ id, ...tied }) => <input id={id} type="text" aria-describedby={tied['aria-describedby']} readOnly value={feed} />}
        </FormField>
      </div>
    </section>
  )
}
