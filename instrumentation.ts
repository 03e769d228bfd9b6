/** Runs once in the server's process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { open } = await import('./app/process.ts')
  await open()
  const { serveDirectly } = await import('./app/direct.ts')
  serveDirectly()
}
