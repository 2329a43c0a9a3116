import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { locale as localeParameter } from 'next/root-params'
import { notFound } from 'next/navigation'
import { isLocale } from '#lib/locales.ts'
import { env } from '#lib/env.ts'
import { Document, documentViewport } from '#ui/document.tsx'
import '#ui/site.css'

export const generateMetadata = (): Metadata => ({
  metadataBase: new URL(env().SITE_URL),
  icons: { icon: { url: '/favicon.svg', type: 'image/svg+xml' } },
  formatDetection: { telephone: false },
})

export const viewport = documentViewport

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const locale = await localeParameter()
  if (!isLocale(locale)) notFound()
  return <Document locale={locale}>{children}</Document>
}
