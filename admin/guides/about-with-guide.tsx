'use client'

import type { ComponentProps } from 'react'
import { ViewDescription } from '@payloadcms/ui'
import { GuideLink } from './guide-link.tsx'

/** What a list and its forms say of themselves, and the guide to them. */
export function AboutWithGuide({ guide, ...about }: ComponentProps<typeof ViewDescription> & { guide: string }) {
  return <><ViewDescription {...about} /><GuideLink name={guide} /></>
}
