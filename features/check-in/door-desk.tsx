import { getTranslations } from 'next-intl/server'
import type { FormState } from '#lib/form-outcome.ts'
import { AnswerPanel } from './answer-panel.tsx'
import { CodeForm } from './code-form.tsx'
import type { Answer, Door, Person } from './door.ts'
import { SearchForm } from './search-form.tsx'

type Props = { door: Door; address: string; state: FormState; people: readonly Person[] }

const words = ['welcome', 'already', 'otherEvent', 'cancelled', 'notConfirmed', 'unknown', 'offlineWelcome', 'offlineUnknown'] as const

/** Where somebody stands with a phone and lets people in. Without a script each press is a new page. */
export async function DoorDesk({ door, address, state: { values, note }, people }: Props) {
  const t = await getTranslations('door')
  const said = Object.fromEntries(words.map((word) => [word, t(`answers.${word}`)]))
  // For the script: `{x}` is filled in there.
  const script = { ...said, at: t('at', { time: '{x}' }), came: t('came', { came: '{x}', expected: '{y}' }), scan: t('scan'), stop: t('stop'), noCamera: t('noCamera'), refused: t('refused', { count: '{x}' }), queued: t('queued', { count: '{x}' }) }
  return (
    <div className="door-desk" data-door={door.id} data-words={JSON.stringify(script)}>
      <p className="door-count" data-count="">{t('came', { came: String(door.came), expected: String(door.expected) })}</p>
      <AnswerPanel answer={note as Answer | undefined} name={values['name']} time={values['time']} />
      <p className="door-offline" data-offline="" role="status" hidden><span data-gap="">{t('offline')}</span> <span data-queued="" /></p>
      <section className="door-refused" data-refused="" role="status" hidden>
        <h2 data-refused-title="" />
        <ul data-refused-list="" />
        <button className="btn btn--line" type="button" data-refused-seen="">{t('refusedSeen')}</button>
      </section>
      <CodeForm address={address} />
      <SearchForm address={address} search={values['search'] ?? ''} people={people} />
      <p><a className="go" href={`${address}/list`}>{t('list')}</a></p>
    </div>
  )
}
