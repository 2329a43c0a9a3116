import { Children, Fragment, type ReactNode } from 'react'

/** Small facts side by side. Without styles they are one line: hence the spaces. */
export function Meta({ children }: { children: ReactNode }) {
  return <p className="meta">{Children.toArray(children).map((fact, i) => <Fragment key={i}>{i > 0 && ' '}{fact}</Fragment>)}</p>
}
