'use client'

import { useEffect, useState } from 'react'
import { send } from '#admin/post.ts'

export type Reference = { kind: string; id: string }

const keyOf = ({ kind, id }: Reference) => `${kind}:${id}`

/** Of these documents those that are in the trash or deleted; an answer that does not come accuses nobody. */
async function findGone(references: readonly Reference[]): Promise<Set<string>> {
  const gone = new Set<string>()
  for (const kind of new Set(references.map((reference) => reference.kind))) {
    const mine = references.filter((reference) => reference.kind === kind)
    const ids = mine.map(({ id }) => encodeURIComponent(id)).join(',')
    const answer = await send<{ docs?: { id: string }[] }>('GET', `/api/${kind}?where[id][in]=${ids}&draft=true&depth=0&limit=${mine.length}&select[id]=true`)
    if (!answer.ok || !answer.data.docs) continue
    const there = new Set(answer.data.docs.map(({ id }) => id))
    for (const reference of mine) if (!there.has(reference.id)) gone.add(keyOf(reference))
  }
  return gone
}

/** Tells of each reference whether what it leads to is gone; asked again when it leads elsewhere. */
export function useGone(references: readonly Reference[]): (reference: Reference) => boolean {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const asked = [...new Set(references.map(keyOf))].sort().join(' ')
  useEffect(() => {
    let left = false
    const wanted = asked.split(' ').filter(Boolean).map((key): Reference => ({ kind: key.slice(0, key.indexOf(':')), id: key.slice(key.indexOf(':') + 1) }))
    void findGone(wanted).then((found) => void (!left && setGone(found)))
    return () => void (left = true)
  }, [asked])
  return (reference) => gone.has(keyOf(reference))
}
