/** The letter of an option on paper, by its place. */
export const letterAt = (place: number): string => String.fromCharCode('A'.charCodeAt(0) + place)
