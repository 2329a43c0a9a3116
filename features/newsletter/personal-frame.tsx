import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode; /** Further parts, each with its own heading. */ more?: ReactNode }

/** A page for one reader: one question in large letters, and what can be done about it. */
export function PersonalFrame({ title, children, more }: Props) {
  return (
    <>
      <div className="top in">
        <div className="shaft">
          <div className="main plain">
            <h1 className="h-mid">{title}</h1>
            {children}
          </div>
        </div>
      </div>
      {more}
      <div className="band" />
    </>
  )
}
