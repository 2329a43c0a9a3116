/** Generated from browser/ by `npm run generate`: the addresses of the scripts of public pages. */
export const browserFiles = {
  door: '/door.5061ecf61f21.js',
  enhance: '/enhance.272f14803717.js',
} as const
