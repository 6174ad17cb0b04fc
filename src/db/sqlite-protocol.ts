/** What passes between the SQLite driver and its worker thread. */

export interface StatementRequest {
  readonly id: number
  readonly sql: string
  readonly parameters: readonly unknown[]
}

export interface StatementResult {
  readonly rows: readonly unknown[]
  readonly changes: number | undefined
}

export type StatementReply =
  | ({ readonly id: number } & StatementResult)
  | { readonly id: number; readonly error: { readonly message: string; readonly code: string } }

/** The first message of a worker: its connection is open, or why it is not. */
export type OpeningReply = 'open' | { readonly refused: string; readonly code: string }
