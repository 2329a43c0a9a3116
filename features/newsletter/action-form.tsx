import type { ReactNode } from 'react'

type Props = { address: string; action: string; label: string; line?: boolean; children?: ReactNode }

/** One button that changes something: a form of its own, so that opening a link never does. */
export function ActionForm({ address, action, label, line = false, children }: Props) {
  return (
    <form className="form" method="post" action={address} aria-label={label}>
      {children}
      <input type="hidden" name="action" value={action} />
      <div><button className={line ? 'btn btn--line' : 'btn'}>{label}</button></div>
    </form>
  )
}
