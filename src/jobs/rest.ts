/** The pauses of something that runs until it is told to end. */
export interface Rest {
  readonly isOver: () => boolean
  /** Waits so long, or until `wake` or `end`; not at all when `wake` was called since the last `begin`. */
  readonly pause: (ms: number) => Promise<void>
  readonly begin: () => void
  readonly wake: () => void
  readonly end: () => void
}

/** Makes pauses that keep no process alive. */
export function createRest(): Rest {
  let isOver = false
  let isAwake = false
  let finish = (): void => undefined
  const wake = (): void => {
    isAwake = true
    finish()
  }
  return {
    isOver: () => isOver,
    pause: (ms) =>
      new Promise((resolve) => {
        if (isAwake || isOver) return resolve()
        const timer = setTimeout(resolve, ms)
        timer.unref()
        finish = () => {
          clearTimeout(timer)
          resolve()
        }
      }),
    begin: () => void (isAwake = false),
    wake,
    end() {
      isOver = true
      wake()
    },
  }
}
