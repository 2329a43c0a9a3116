import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import createNextIntlPlugin from 'next-intl/plugin'

/** The messages' types are written by builds and in development; a running site may stand on a read-only disk. */
const withNextIntl = (phase: string) =>
  createNextIntlPlugin({
    requestConfig: './i18n/request.ts',
    experimental: phase === PHASE_PRODUCTION_SERVER ? {} : { createMessagesDeclaration: './messages/en.json' },
  })

const config: NextConfig = {
  typedRoutes: true,
  poweredByHeader: false,
  htmlLimitedBots: /.*/,
  compress: false,
  // `npm run check` checks types, tests included; somebody who only wants to see the site need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Bundled, each route would carry and load its own copy of the CMS: four times the memory.
  serverExternalPackages: ['payload', '@payloadcms/db-mongodb'],
}

export default (phase: string) => withPayload(withNextIntl(phase)(config))
