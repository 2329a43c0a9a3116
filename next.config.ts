import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './i18n/request.ts',
  experimental: { createMessagesDeclaration: './messages/en.json' },
})

/** Read by builds and in development; the running site has what the build made of it (server/render.ts). */
const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  htmlLimitedBots: /.*/,
  // For staff only: what the front door asks for itself it asks for uncompressed.
  compress: true,
  // `npm test` checks types, tests included; somebody who only wants to see the site need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // The panel asks about a form by such an action: as much as the front door lets in (server/body.ts).
  experimental: { serverActions: { bodySizeLimit: '9mb' } },
  // Bundled, each route would carry and load its own copy of the CMS: four times the memory.
  serverExternalPackages: ['payload', '@payloadcms/db-mongodb', 'mongodb-connection-string-url', 'imapflow', 'mailparser'],
  experimental: {
    // Read in development only; of a build they are two thirds of the bytes and a quarter of the time.
    turbopackSourceMaps: process.env.NODE_ENV !== 'production',
    // What is built once, on a machine that forgets it, needs no cache for the next time.
    turbopackFileSystemCacheForBuild: !process.env['CI'],
  },
  turbopack: { resolveAlias: { 'date-fns/locale/az': './admin/kazakh/dates.ts' } },
}

export default withPayload(withNextIntl(config))
