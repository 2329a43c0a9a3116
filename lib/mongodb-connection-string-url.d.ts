/** What we use of it: its own types lie where its `exports` hide them from an ESM import. */
declare module 'mongodb-connection-string-url' {
  export class ConnectionString {
    constructor(uri: string)
    readonly hosts: string[]
    readonly isSRV: boolean
    readonly username: string
    readonly href: string
    pathname: string
    /** Names in any case. */
    typedSearchParams<T extends object>(): { get(name: keyof T & string): string | null; has(name: keyof T & string): boolean; set(name: keyof T & string, value: string): void }
  }
}
