import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { notFound } from 'next/navigation'
import { locale as localeParameter } from 'next/root-params'
import { isLocale } from '#lib/locales.ts'
import { Document, documentViewport } from '#ui/document.tsx'
import '#ui/site.css'

export const metadata: Metadata = { robots: { index: false, follow: false }, icons: { icon: '/favicon.svg' } }

export const viewport = documentViewport

export default async function PreviewLayout({ children }: { children: ReactNode }) {
  const locale = await localeParameter()
  return isLocale(locale) ? <Document locale={locale}>{children}</Document> : notFound()
}
