import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { locale as localeParameter } from 'next/root-params'
import { notFound } from 'next/navigation'
import { isLocale } from '#lib/locales.ts'
import { env } from '#lib/env.ts'
import { preloadFonts } from '#ui/fonts.ts'
import '#ui/site.css'

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(env().SITE_URL),
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  formatDetection: { telephone: false },
})

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbfaf6' },
    { media: '(prefers-color-scheme: dark)', color: '#0b1920' },
  ],
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const locale = await localeParameter()
  if (!isLocale(locale)) notFound()
  preloadFonts(locale)
  return (
    <html lang={locale}>
      <body>{children}</body>
    </html>
  )
}
