/** Generated from browser/ by `npm run generate`: the addresses of the scripts of public pages. */
export const browserFiles = {
  door: '/door.16b3ff08b09a.js',
  enhance: '/enhance.f5823a1cf72f.js',
} as const
