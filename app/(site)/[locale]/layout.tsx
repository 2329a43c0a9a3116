import type { ReactNode } from 'react'
import { getLocale } from 'next-intl/server'
import '#ui/site.css'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={await getLocale()}>
      <body>{children}</body>
    </html>
  )
}
