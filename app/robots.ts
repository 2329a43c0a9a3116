import type { MetadataRoute } from 'next'
import { absolute } from '#lib/origin.ts'

export const dynamic = 'force-dynamic'

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: ['/', '/api/media/file/'], disallow: ['/admin', '/preview', '/api/'] },
    sitemap: absolute('/sitemap.xml'),
  }
}
