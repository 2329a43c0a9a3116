import { getTranslations } from 'next-intl/server'
import type { Person } from './door.ts'

type Props = { address: string; search: string; people: readonly Person[] }

/** Whoever has no ticket at hand is found by name. */
export async function SearchForm({ address, search, people }: Props) {
  const t = await getTranslations('door')
  return (
    <>
      <form className="form door-form" method="post" action={address} aria-label={t('name')}>
        <div className="field">
          <label htmlFor="d-name">{t('name')}</label>
          <input id="d-name" type="text" name="search" required maxLength={100} defaultValue={search} autoComplete="off" spellCheck={false} />
        </div>
        <button className="btn btn--line">{t('find')}</button>
      </form>
      {search && (
        <section className="door-found" aria-labelledby="d-found">
          <h2 id="d-found">{t('found')}</h2>
          {people.length === 0 && <p>{t('nobody')}</p>}
          <ul>{people.map((person) => <FoundPerson key={person.id} address={address} search={search} person={person} />)}</ul>
        </section>
      )}
    </>
  )
}

async function FoundPerson({ address, search, person: { name, mode, state, shortCode, came } }: Omit<Props, 'people'> & { person: Person }) {
  const t = await getTranslations('door')
  return (
    <li>
      <p><b>{name}</b> <span className="meta">{t(mode)}, {t(`states.${state}`)}{came && ` ${t('at', { time: came })}`}</span></p>
      {state === 'confirmed' && (
        <form method="post" action={address} data-code-form="" aria-label={`${t('mark')}: ${name}`}>
          <input type="hidden" name="code" value={shortCode} />
          <input type="hidden" name="search" value={search} />
          <button className="btn" aria-label={`${t('mark')}: ${name}`}>{t('mark')}</button>
        </form>
      )}
    </li>
  )
}
