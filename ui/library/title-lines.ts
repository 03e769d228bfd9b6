/** A Chinese title as its lines: titles are written with a space where a line ends. */
export const titleLines = (title: string): string[] => title.split(/[\s\u3000]+/).filter(line => line !== '')
