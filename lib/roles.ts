type Account = { role?: string | null } | null | undefined

/** Sees who comes, and opens the door. */
export const isOfficeAccount = (account: Account): boolean => account?.role === 'admin' || account?.role === 'office'
