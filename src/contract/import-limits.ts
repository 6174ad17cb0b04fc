/** Bytes of an export that is sent. */
export const mostImportBytes = 2_000_000_000
