/**
 * Names the person for whom a window of the interface was opened, by id. A browser has one session at a time, and windows that are
 * older than it: of another person's they get `not-signed-in`.
 */
export const personHeader = 'matbaa-person'
