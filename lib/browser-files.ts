/** Generated from browser/ by `npm run generate`: the addresses of the scripts of public pages. */
export const browserFiles = {
  door: '/door.16b3ff08b09a.js',
  enhance: '/enhance.272f14803717.js',
} as const
