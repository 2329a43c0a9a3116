/** Codes (RFC 3463) that say: there is no such mailbox. */
export const saysNoMailbox = (code: string) => /^5\.(?:1\.(?!7$|8$)\d{1,3}|2\.1)$/u.test(code)

/** 5.1.7 and 5.1.8 are about the sender's address, whatever the words. */
export const namesSender = (code: string) => /^5\.1\.[78]$/u.test(code)

/** Codes that refuse us, whoever the reader is. */
export const refusesUs = (code: string) => /^5\.7\.\d{1,3}$/u.test(code)

/** Codes that are about us, and not about a mailbox. */
export const isAboutUs = (code: string): boolean => refusesUs(code) || namesSender(code)
