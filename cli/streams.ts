import { text } from 'node:stream/consumers'

/** All of what comes in, as UTF-8. */
export const readStandardInput = (input: NodeJS.ReadableStream): Promise<string> => text(input)

/** A reader that has seen enough (`duizhao … | head`) is no failure. */
export function endQuietlyWithReader(output: NodeJS.WritableStream): void {
  output.on('error', error => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}
