import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import type { Locale } from '#lib/locales.ts'
import { FirstFonts } from './first-fonts.tsx'

/** The browser's own frame takes the colour of the paper (ui/styles/tokens.css). */
export const documentViewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#0b1920' },
  ],
}

/** The outermost elements of a page for readers. */
export function Document({ locale, children }: { locale: Locale; children: ReactNode }) {
  return (
    <html lang={locale}>
      <head><FirstFonts locale={locale} /></head>
      <body>{children}</body>
    </html>
  )
}
