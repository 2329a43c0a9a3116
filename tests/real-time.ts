/**
 * The one place in tests where time itself passes. For what is about time and for nothing else: whatever can be waited
 * for is waited for (`vi.waitFor`, `vi.waitUntil`, `expect.poll`). `reason` says to the reader what the time is of.
 */
export const realTime = (milliseconds: number, reason: string): Promise<void> =>
  new Promise((done) => void (reason && setTimeout(done, milliseconds)))

/** A form that is sent sooner than a person could fill it in is shown its second step. */
export const timeOfAPerson = () => realTime(3200, 'a person fills in the form')
