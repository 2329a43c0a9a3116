import type { Action } from '#domain/registrations/act.ts'

type Props = { address: string; action: Action; label: string; line?: boolean }

/** One button that changes something: a form of its own, so that opening a link never does. */
export function ActionButton({ address, action, label, line = false }: Props) {
  return (
    <form method="post" action={address} aria-label={label}>
      <input type="hidden" name="action" value={action} />
      <button className={line ? 'btn btn--line' : 'btn'}>{label}</button>
    </form>
  )
}
