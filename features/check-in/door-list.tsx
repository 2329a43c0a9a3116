import { getTranslations } from 'next-intl/server'
import type { Person } from './door.ts'

/** The people who are expected, for paper: a name, a code, a box to tick. */
export async function DoorList({ people, printed }: { people: readonly Person[]; printed: string }) {
  const t = await getTranslations('door')
  if (people.length === 0) return <p>{t('empty')}</p>
  return (
    <div className="door-list">
      <p className="hint noprint">{t('listHint')}</p>
      <table>
        <thead>
          <tr>{(['came', 'name', 'code', 'mode'] as const).map((column) => <th key={column} scope="col">{t(`columns.${column}`)}</th>)}</tr>
        </thead>
        <tbody>
          {people.map(({ id, name, shortCode, mode, came }) => (
            <tr key={id}>
              <td className="door-box"><span>{came}</span></td>
              <td>{name}</td>
              <td className="door-code">{shortCode}</td>
              <td className="door-mode">{t(mode)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t('printed', { when: printed })}</p>
    </div>
  )
}
