declare module 'hoodiecrow-imap' {
  const start: unknown
  export default start
}
