import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { RegisterResult } from '#domain/registrations/register.ts'
import { program } from './program.ts'
import type { Task } from './programs/registrar.ts'

export type Registrar = {
  process: ChildProcess
  /** Resolves with the answers people got, or with nothing when the process ended before. */
  work: (task: Task) => Promise<RegisterResult[] | undefined>
}

/** Starts a process that takes registrations in the database of this test file. */
export async function startRegistrar(): Promise<Registrar> {
  const child = spawn(process.execPath, program('registrar'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const ended = once(child, 'exit').then(() => undefined)
  const [word] = ((await Promise.race([once(child, 'message'), ended])) ?? []) as unknown[]
  if (word !== 'ready') throw new Error('the process ended before it could begin')
  return {
    process: child,
    async work(task) {
      child.send(task)
      const [message] = ((await Promise.race([once(child, 'message'), ended])) ?? []) as [{ answers: RegisterResult[] }?]
      return message?.answers
    },
  }
}
