import { parseSetting, readSetting } from '../content/settings/queries.ts'
import { saveSetting } from '../content/settings/save.ts'
import { invalidInput } from '../errors.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'

/** What an owner decides; the other settings are changed by verbs that do more than storing them. */
const ownersSettings = ['comments', 'content-security'] as const

type OwnersSetting = (typeof ownersSettings)[number]

const options = { actor: systemActor, migrations: 'refuse' } as const

/** Prints a setting as JSON, its default where it was never changed. */
export function getSetting(invocation: Invocation, flags: SettingFlags, name: string): Promise<number> {
  const key = toKey(name)
  return withNewsroom(invocation, flags, options, async ({ database }) => {
    invocation.terminal.out(`${JSON.stringify(await readSetting(database.worker, key))}\n`)
    return 0
  })
}

/** Stores a setting; pages that are kept ready anywhere follow at once. */
export function setSetting(invocation: Invocation, flags: SettingFlags, name: string, json: string): Promise<number> {
  const key = toKey(name)
  const value = parseSetting(key, toJson(json))
  return withNewsroom(invocation, flags, options, async ({ context }) => {
    await saveSetting(context, key, value)
    invocation.terminal.out(`${JSON.stringify(value)}\n`)
    return 0
  })
}

function toKey(name: string): OwnersSetting {
  const key = ownersSettings.find((known) => known === name)
  if (key !== undefined) return key
  throw invalidInput(
    `There is no setting “${name}” to see or to change.`,
    `The settings are: ${ownersSettings.join(', ')}.`,
    'Correct its spelling.',
  )
}

function toJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text))
  } catch (error) {
    throw invalidInput(
      'The value cannot be read.',
      error instanceof Error ? error.message : String(error),
      `Give it as JSON, in quotation marks of the shell: '{"scripts":["stats.example"]}'`,
    )
  }
}
