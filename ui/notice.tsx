import type { ReactNode } from 'react'

type Props = {
  id: string
  sign: string
  title: string
  /** `warm`: a warning. `off`: an error, or something cancelled. */
  tone?: 'calm' | 'warm' | 'off'
  /** Before a page's title it is no heading, so that the h1 comes first. */
  heading?: 2 | 3
  /** Read out at once: what the visitor just did has failed. */
  alert?: boolean
  children?: ReactNode
}

const classes = { calm: 'notice', warm: 'notice notice--warm', off: 'notice notice--off' }

/** A round sign and plain words. */
export function Notice({ id, sign, title, tone = 'calm', heading, alert = false, children }: Props) {
  const Title = heading === 2 ? 'h2' : heading === 3 ? 'h3' : 'p'
  // Without a heading of its own it is a labelled note in the part where it stands.
  const Part = heading ? 'section' : 'div'
  return (
    <Part className={classes[tone]} role={alert ? 'alert' : heading ? undefined : 'note'} aria-labelledby={id}>
      <span className="sign" aria-hidden="true">{sign}</span>
      <Title id={id} className={heading ? undefined : 'h'}>{title}</Title>
      {children}
    </Part>
  )
}
