import type { IncomingMessage } from 'node:http'

/** Signed in, or says so: Payload decides. The name may carry a `__Host-` or `__Secure-` prefix. */
export const hasSession = ({ headers }: IncomingMessage) => /(^|[;\s])[A-Za-z_-]*payload-token=/.test(headers.cookie ?? '')
