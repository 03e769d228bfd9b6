/** Browsers send 64 kB in all for pages that are gone, and refuse a request that is larger; a character is up to 3 bytes. */
const MOST_CHARACTERS = 15_000

/** Whether a request with this body may be one that outlives its page: `keepalive` of fetch. */
export const outlivesPage = (body: string) => body.length < MOST_CHARACTERS
