import { pluck } from './pluck.ts'

/** Every sound of the demo by name: a function that makes a WAV file, the same each time. */
export const sounds = { pluck } as const satisfies Record<string, () => Buffer>

export type SoundKey = keyof typeof sounds
