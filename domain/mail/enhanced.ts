/** Codes (RFC 3463) that say: there is no such mailbox. 5.1.7 and 5.1.8 are about the sender's address. */
export const saysNoMailbox = (code: string) => /^5\.(?:1\.(?!7$|8$)\d{1,3}|2\.1)$/u.test(code)

/** Codes that refuse us, whoever the reader is. */
export const refusesUs = (code: string) => /^5\.(?:7\.\d{1,3}|1\.7|1\.8)$/u.test(code)
