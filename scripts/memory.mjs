// How Node is started so that a process stays small. The service and the container repeat both; a test holds them equal.

/**
 * Most of what a page or an import is made of is thrown away at once, if V8 lets it: docs/decisions/049 tells what each flag is for.
 * Without them a process under load is larger by half.
 */
export const nodeFlags = [
  '--max-semi-space-size=4',
  '--heap-growing-percent=30',
  '--no-allocation-site-pretenuring',
  '--no-separate-gc-phases',
]

/**
 * Of the C library's allocator: two pools for all threads instead of one for each, and large blocks given back when they are free.
 * What compresses pages takes megabytes for a few milliseconds, on four threads; without this each of them keeps them. A page in
 * its plain form is a block of its own too: between the small ones that stay it would leave holes.
 */
export const allocator = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '32768',
  MALLOC_TRIM_THRESHOLD_: '65536',
}
