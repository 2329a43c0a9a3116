import { build } from 'esbuild'
import { root } from './prepare.mjs'

/** Stay outside: what is compiled for the machine, what Next brings, and what the driver asks for in case it is there. */
const outside = [
  'sharp', 'next', 'next/*', 'react', 'react-dom', '@payloadcms/next',
  '@aws-sdk/*', '@mongodb-js/zstd', 'aws4', 'gcp-metadata', 'kerberos', 'mongodb-client-encryption', 'snappy', 'socks',
]

/** CommonJS modules, once they are part of an ES module, look for these. */
const commonNames = "const require = process.getBuiltinModule('module').createRequire(import.meta.url), __filename = import.meta.filename, __dirname = import.meta.dirname"

/**
 * Puts programs that run outside Next's bundle, with all they import, into files of `outdir`: what is read from thousands
 * of files takes twice as long to start.
 */
export const bundle = (entryPoints, outdir, options = {}) =>
  build({
    absWorkingDir: root,
    entryPoints,
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: outside,
    conditions: ['production'],
    banner: { js: commonNames },
    sourcemap: true,
    // `server-only` guards Next's bundles; these programs are servers through and through.
    alias: { '@payload-config': './payload.config.ts', 'server-only': './scripts/nothing.ts' },
    logLevel: 'warning',
    ...options,
  })
