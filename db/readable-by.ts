/** Every document a person may read: the shared library's, and their own. */
export const readableBy = (userId: string) => ({ OR: [{ userId: null }, { userId }] })
