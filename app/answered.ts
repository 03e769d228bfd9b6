import { type FailureCode, failureCode } from '#db/failure-code.ts'

/**
 * Runs the work of an action. What the database refuses is answered by its code, which the page has a sentence for: an
 * exception would reach the page without its reason. Every other exception is thrown on.
 */
export async function answered<T>(work: () => Promise<T>): Promise<T | { ok: false; code: FailureCode }> {
  try {
    return await work()
  } catch (error) {
    const code = failureCode(error)
    if (!code) throw error
    console.error(error)
    return { ok: false, code }
  }
}
