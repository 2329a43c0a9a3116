type Shared = { made: Promise<{ value: unknown; end: () => Promise<unknown> }>; users: number }

/** Each project loads its setup anew: what all share is kept beside the modules. */
const all = ((globalThis as { sharedByProjects?: Map<string, Shared> }).sharedByProjects ??= new Map())

/** One thing for every project of the run: made for the first that asks, ended with the last. Gives it, and its end. */
export async function shared<T>(name: string, make: () => Promise<{ value: T; end: () => Promise<unknown> }>) {
  const one = all.get(name) ?? { made: make(), users: 0 }
  all.set(name, one)
  one.users += 1
  const { value, end } = await one.made
  return {
    value: value as T,
    async end() {
      one.users -= 1
      if (one.users > 0) return
      all.delete(name)
      await end()
    },
  }
}
