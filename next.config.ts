import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'
import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: './messages/en.json' },
})

/** Read by builds and in development; the running site has what the build made of it (server/render.ts). */
const config = (phase: string): NextConfig => ({
  typedRoutes: true,
  poweredByHeader: false,
  htmlLimitedBots: /.*/,
  // For staff only: what the front door asks for itself it asks for uncompressed.
  compress: true,
  // `npm test` checks types, tests included; somebody who only wants to see the site need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Bundled, each route would carry and load its own copy of the CMS: four times the memory.
  serverExternalPackages: ['payload', '@payloadcms/db-mongodb', 'mongodb-connection-string-url', 'imapflow', 'mailparser'],
  experimental: {
    // The panel asks about a form by such an action: as much as the front door lets in (server/body.ts).
    serverActions: { bodySizeLimit: '9mb' },
    // Read in development only; of a build they are two thirds of the bytes and a quarter of the time.
    turbopackSourceMaps: phase === PHASE_DEVELOPMENT_SERVER,
    // A site is built once for each change of its sources: writing the cache takes longer than it saves.
    turbopackFileSystemCacheForBuild: false,
  },
  turbopack: {
    resolveAlias: { 'date-fns/locale/az': './admin/kazakh/dates.ts' },
    // The editors' guides, which the panel shows (admin/guides/guides.ts).
    rules: { '*.md': { condition: { query: '?raw' }, type: 'text' } },
  },
})

export default (phase: string) => withPayload(withNextIntl(config(phase)))
