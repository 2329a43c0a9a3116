import { build } from 'esbuild'
import { root } from './prepare.mjs'

/**
 * Puts programs that run outside Next's bundle, with all they import of ours, into files of `outdir`: what is read from
 * hundreds of sources takes long to start. Packages stay outside.
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
    packages: 'external',
    sourcemap: true,
    // `server-only` guards Next's bundles; these programs are servers through and through.
    alias: { '@payload-config': './payload.config.ts', 'server-only': './scripts/nothing.ts' },
    logLevel: 'warning',
    ...options,
  })
