/** Between requests of a connection, in milliseconds; longer than proxies keep theirs, so that it is they who close. */
export const keepAliveTimeoutMs = 65_000

/** Then a connection begins anew, at a worker that may have less to do. */
export const requestsPerConnection = 1_000
