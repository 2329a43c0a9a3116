/** Generated from browser/ by `npm run generate`: the addresses of the scripts of public pages. */
export const browserFiles = {
  door: '/door.ec4fa5c0c6d2.js',
  enhance: '/enhance.b4a325e047a1.js',
} as const
