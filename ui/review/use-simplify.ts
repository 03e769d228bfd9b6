import { useEffect, useState } from 'react'
import { openSimplify, type Simplify } from '#core/text/script.ts'

/** The way from traditional characters to simplified ones: its tables are fetched once Chinese is `asked`; undefined until they are there. */
export function useSimplify(asked: boolean): Simplify | undefined {
  const [opened, setOpened] = useState<{ simplify: Simplify }>()
  useEffect(() => {
    if (!asked) return
    const stay = () => {} // without them, characters count as they are written
    openSimplify().then(simplify => setOpened({ simplify }), stay)
  }, [asked])
  return opened?.simplify
}
