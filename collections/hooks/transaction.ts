import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'

/** All that `work` writes with this request is kept, or nothing of it. */
export async function inTransaction<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const ours = await initTransaction(req)
  try {
    const result = await work()
    if (ours) await commitTransaction(req)
    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
