/** Generated from browser/ by `npm run generate`: the addresses of the scripts of public pages. */
export const browserFiles = {
  door: '/door.16b3ff08b09a.js',
  enhance: '/enhance.b4a325e047a1.js',
} as const
