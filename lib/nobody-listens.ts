/**
 * Whether the driver found that no server of an address lets it even knock, or that all belong to another set: the
 * address is wrong, or they were not started. Slow ones are something else.
 */
export function nobodyListens(error: unknown): boolean {
  const servers = (error as { reason?: { servers?: unknown } } | undefined)?.reason?.servers
  return servers instanceof Map && [...servers.values()].every((server: { error?: Error | null }) => /ECONNREFUSED|ENOTFOUND/.test(server.error?.message ?? ''))
}
