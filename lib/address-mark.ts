import { longMac } from './crypto.ts'

/** An address or its last part, to be known again and read by nobody: what was withdrawn may hold a name. */
export const addressMark = (address: string): string => longMac(address, 'withdrawn address')
