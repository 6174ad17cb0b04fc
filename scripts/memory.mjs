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
 * Each of four threads that compress would else keep the megabytes of its largest page; with smaller limits, pages would be
 * taken from the system and given back for each answer, which takes longer than compressing it.
 */
export const allocator = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '524288',
  MALLOC_TRIM_THRESHOLD_: '2097152',
}
