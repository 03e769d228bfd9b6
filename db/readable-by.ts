/** Every document a person may read: the shared library's, and their own; none that is deleted or still being written. */
export const readableBy = (userId: string) => ({
  OR: [{ userId: null }, { userId }],
  ready: true,
  deletedAt: null,
})

/** Every term a person may use: the glossary's, and their own. */
export const usableBy = (userId: string) => ({ OR: [{ userId: null }, { userId }] })
