import type { Invocation } from '../src/commands/invocation.ts'

/** A call of the program in a folder, on a terminal that keeps what was written and answers nothing. */
export function createInvocation(directory: string): Invocation & { readonly written: { out: string; err: string } } {
  const written = { out: '', err: '' }
  return {
    written,
    environment: {},
    directory,
    terminal: {
      out: (text) => void (written.out += text),
      err: (text) => void (written.err += text),
      isWatched: false,
      confirm: async () => undefined,
    },
  }
}
