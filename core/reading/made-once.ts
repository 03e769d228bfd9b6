/** Results kept for as long as what each was made of. They are shared: nobody may change them. */
export function madeOnce<Of extends object, Made>(make: (of: Of) => Made): (of: Of) => Made {
  const kept = new WeakMap<Of, Made>()
  return of => {
    const made = kept.get(of) ?? make(of)
    kept.set(of, made)
    return made
  }
}

/** Results kept by the two texts each was made of, the `most` used last. They are shared: nobody may change them. */
export function madeOfTexts<Made>(most: number): (long: string, rest: string, make: () => Made) => Made {
  const kept = new Map<string, { rest: string; made: Made }>()
  return (long, rest, make) => {
    const found = kept.get(long)
    const made = found?.rest === rest ? found.made : make()
    kept.delete(long)
    kept.set(long, { rest, made })
    for (const oldest of [...kept.keys()].slice(0, -most)) kept.delete(oldest)
    return made
  }
}
