/** The weekday of an epoch day, 0 is Sunday; 1970-01-01 was a Thursday. */
export const weekdayOfDay = (epochDay: number): number => (((epochDay + 4) % 7) + 7) % 7
