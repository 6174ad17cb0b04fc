import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { SettingKey } from '../content/settings/keys.ts'
import { parseSetting, readSetting } from '../content/settings/queries.ts'
import { saveSetting } from '../content/settings/save.ts'
import { invalidInput, reasonOf, unreadableInput } from '../errors.ts'
import { type Invocation, type SettingFlags, systemActor, withNewsroom } from './invocation.ts'

/** The settings that a person may write; the others belong to commands of their own or to the program. */
const writable = [
  'access',
  'comments',
  'search-engines',
  'ads-txt',
  'index-now',
  'content-security',
  'search-synonyms',
  'short-names',
] as const satisfies readonly SettingKey[]

/** Prints a stored setting as JSON, or writes it: as JSON, or as plain text where it is a text. */
export function settingCommand(
  invocation: Invocation,
  flags: SettingFlags & { readonly file?: string },
  name: string,
  value: string | undefined,
): Promise<number> {
  return withNewsroom(
    invocation,
    flags,
    { actor: systemActor, migrations: 'refuse' },
    async ({ context, reloadLocales }) => {
      const key = writable.find((candidate) => candidate === name)
      if (key === undefined) {
        throw invalidInput(
          `There is no setting “${name}” to be written.`,
          `They are: ${writable.join(', ')}.`,
          'Correct the name.',
        )
      }
      const given = flags.file === undefined ? value : readText(resolve(invocation.directory, flags.file))
      if (given !== undefined) {
        await saveSetting(context, key, parseSetting(key, toJson(key, given)))
        // What else read the settings again has done so before the newsroom is closed.
        await reloadLocales()
      }
      invocation.terminal.out(`${JSON.stringify(await readSetting(context.db.worker, key), null, 2)}\n`)
      return 0
    },
  )
}

function toJson(key: (typeof writable)[number], text: string): string {
  if (key === 'ads-txt' || key === 'search-synonyms') return JSON.stringify(text)
  try {
    JSON.parse(text)
    return text
  } catch (error) {
    throw invalidInput(`The value of “${key}” is not JSON.`, reasonOf(error), 'Write it as {"name": value}, in quotes.')
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw unreadableInput(`${file} cannot be read.`, reasonOf(error), 'Check the name of the file.')
  }
}
