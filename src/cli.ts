import { createInterface } from 'node:readline/promises'
import { Argument, Command, Option } from 'commander'
import packageJson from '../package.json' with { type: 'json' }
import type { Invocation } from './commands/invocation.ts'
import { printError, type Terminal } from './commands/terminal.ts'
import { roles } from './permissions.ts'

const terminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isWatched: process.stderr.isTTY,
  async confirm(question) {
    if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined
    const lines = createInterface({ input: process.stdin, output: process.stderr })
    try {
      return /^y(es)?$/i.test((await lines.question(`${question} [y/N] `)).trim())
    } finally {
      lines.close()
    }
  },
}
const invocation: Invocation = { terminal, environment: process.env, directory: process.cwd() }

const program = new Command('matbaa')
  .description('Matbaa runs a newspaper that is written right to left, in more than one language and calendar.')
  .version(packageJson.version)
  .configureHelp({ showGlobalOptions: true })
  .showHelpAfterError('(--help says how)')
  .addHelpText('after', '\nStart with: matbaa demo && matbaa serve, then open http://localhost:3000\n')

const command = (name: string, description: string, parent = program): Command =>
  parent
    .command(name)
    .description(description)
    .option('--data <dir>', 'folder of the database, media and copies (default: ./data)')
    .option('--database <address>', 'postgres://… instead of the SQLite file in the data folder')
    .addOption(new Option('--log-level <level>').choices(['trace', 'debug', 'info', 'warn', 'error', 'silent']))

command('serve', 'serve the newsroom')
  .option('--port <number>', 'port to listen on; 0 takes a free one (default: 3000)')
  .option('--host <address>', 'address to listen on (default: 127.0.0.1)')
  .option('--origin <url>', 'what links are built from, as https://paper.example')
  .option('--workers <number>', 'processes that serve on the port (default: 1)')
  .option('--page-cache <megabytes>', 'pages that each process holds ready; 0 makes each anew (default: 64)')
  .option('--migrate', 'bring the tables of a PostgreSQL database to this version first')
  .option('--demo-if-empty', 'fill a newsroom without content with the demo first')
  .action((flags) => end(async () => (await import('./commands/serve.ts')).serve(invocation, flags, stopSignal())))
command('demo', 'fill an empty newsroom with the demo: one small paper in six languages')
  .option('--again', 'make an untouched demo anew')
  .action((flags) => end(async () => (await import('./commands/demo.ts')).demoCommand(invocation, flags)))
const importing = program.command('import').description('bring in what another system holds')
const several = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]
command(
  'wordpress',
  'import the export (WXR) of a WordPress site; run it again to go on or to take over what is newer',
  importing,
)
  .argument('<files...>', 'export files of one site, .xml or .xml.gz')
  .option('--media <dir>', 'a copy of wp-content/uploads, to take the files of attachments from')
  .option('--fetch-media', 'get the files of attachments from the old site')
  .option('--language <tag>', 'language of what carries none (default: that of the export)')
  .option('--language-map <from=to>', 'send one language to the edition of another; may be repeated', several)
  .option('--site-url <url>', 'address of the old site, where the export does not tell it')
  .option('--map <type=kind>', 'import a further type as article or page; may be repeated', several)
  .option('--zone <zone>', 'time zone of the old site (default: the one its times tell of)')
  .option('--dry-run', 'only check the files and print what is in them')
  .option('--replace-demo', 'take an untouched demo away first, without asking')
  .option('--json', 'print the report as JSON')
  .addHelpText('after', '\nThe exit code is 2 where a file is damaged: what stands before the damage was imported.\n')
  .action((files: string[], flags) =>
    end(async () => (await import('./commands/import.ts')).importWordpressCommand(invocation, flags, files)),
  )
command('verify', 'ask for every address of an old sitemap, access log or list, and print the answers', importing)
  .argument('<file>', 'sitemap (.xml, its index, .gz), access log, or one address on each line')
  .option('--json', 'print one JSON object for each address')
  .action((file: string, flags) =>
    end(async () => (await import('./commands/import.ts')).importVerifyCommand(invocation, flags, file)),
  )
command('migrate', 'bring the tables to this version (SQLite is copied first)').action((flags) =>
  end(async () => (await import('./commands/migrate.ts')).migrateTables(invocation, flags)),
)
command('backup', 'write everything into one file, while the newsroom goes on serving')
  .argument('<file>', 'tar file to write; .tar.gz is compressed')
  .option('--json', 'print the counts as JSON')
  .action((file: string, flags) =>
    end(async () => (await import('./commands/archives.ts')).backup(invocation, file, flags)),
  )
command('restore', 'fill an empty newsroom from a backup')
  .argument('<file>', 'what `matbaa backup` wrote')
  .option('--json', 'print the counts as JSON')
  .action((file: string, flags) =>
    end(async () => (await import('./commands/archives.ts')).restore(invocation, file, flags)),
  )
command('export', 'write the content as JSON lines and media files into a folder')
  .argument('<folder>', 'a folder that is new or empty')
  .option('--json', 'print the counts as JSON')
  .action((folder: string, flags) =>
    end(async () => (await import('./commands/archives.ts')).exportContent(invocation, folder, flags)),
  )
command('reindex', 'rebuild what is derived: rendered pages, lists, sort keys, counts')
  .option('--all', 'also what is up to date')
  .action((flags) => end(async () => (await import('./commands/reindex.ts')).reindexCommand(invocation, flags)))
command('address', 'say how the addresses of the newsroom look; pages that link to each other are rendered again')
  .addOption(
    new Option('--primary-prefix <state>', 'whether addresses of the first language begin with it')
      .choices(['on', 'off'])
      .makeOptionMandatory(),
  )
  .action((flags) => end(async () => (await import('./commands/address.ts')).addressCommand(invocation, flags)))
const calendarOption = new Option('--calendar <calendar>', 'Hijri calendar of the month').default('islamic-umalqura')
const months = program.command('months').description('Hijri months as they were announced in a country, over the table')
command('list', 'print the announced months', months)
  .option('--country <code>', 'only those of a country (ISO 3166-1, as IR)')
  .option('--calendar <calendar>', 'only those of a calendar')
  .option('--json', 'print them as JSON')
  .action((flags) => end(async () => (await import('./commands/months.ts')).listMonths(invocation, flags)))
command(
  'announce',
  'say on which day a month begins; every date of the editions that follow the country changes',
  months,
)
  .argument('<month>', 'Hijri year and month, as 1446/9')
  .argument('<date>', 'its first day, as 2025-03-02')
  .requiredOption('--country <code>', 'where it was announced (ISO 3166-1, as IR)')
  .addOption(calendarOption)
  .option('--json', 'print what was written as JSON')
  .action((month: string, date: string, flags) =>
    end(async () => (await import('./commands/months.ts')).announceMonthCommand(invocation, flags, month, date)),
  )
command('withdraw', 'take an announcement back: the table counts again', months)
  .argument('<month>', 'Hijri year and month, as 1446/9')
  .requiredOption('--country <code>', 'where it was announced (ISO 3166-1, as IR)')
  .addOption(calendarOption)
  .action((month: string, flags) =>
    end(async () => (await import('./commands/months.ts')).withdrawMonthCommand(invocation, flags, month)),
  )
const edition = program.command('edition').description('the editions of the paper and how they write dates')
command('list', 'print the editions', edition)
  .option('--json', 'print them as JSON')
  .action((flags) => end(async () => (await import('./commands/edition.ts')).listEditionsCommand(invocation, flags)))
command('set', 'change how an edition writes dates and numbers', edition)
  .argument('<language>', 'language of the edition, as fa')
  .option('--country <code>', 'whose announced months it follows (ISO 3166-1, as IR), or none')
  .option('--calendars <list>', 'one to three, its own first, each with its language: persian,gregory:en')
  .option('--digits <system>', 'numbering system: arab, arabext or latn')
  .option('--month-names <family>', 'family of Gregorian month names, as levant, or standard')
  .option('--zone <zone>', 'time zone, as Asia/Tehran')
  .action((language: string, flags) =>
    end(async () => (await import('./commands/edition.ts')).setEdition(invocation, flags, language)),
  )
command(
  'setting',
  'print a setting of the newsroom, or write it: comments, search-engines, ads-txt, index-now, content-security, search-synonyms, access',
)
  .argument('<name>')
  .argument('[value]', 'the new value, as JSON')
  .option('--file <file>', 'take the new value from a file')
  .action((name: string, value: string | undefined, flags) =>
    end(async () => (await import('./commands/setting.ts')).settingCommand(invocation, flags, name, value)),
  )
const search = command('search', 'find articles of an edition as its readers do')
  .argument('[query...]')
  .option('--lang <tag>', 'the edition, as fa (default: the first one)')
  .option('--limit <number>', 'at most so many', '10')
  .option('--json', 'print them as JSON')
  .action((query: readonly string[], flags) =>
    end(async () => (await import('./commands/search.ts')).searchCommand(invocation, flags, query.join(' '))),
  )
command('misses', 'print searches that found nothing, the most often tried first', search)
  .option('--language <tag>', 'only those in an edition, as fa')
  .option('--days <number>', 'of so many days, 90 at most', '30')
  .option('--limit <number>', 'at most so many', '100')
  .option('--json', 'print them as JSON')
  .action((flags) => end(async () => (await import('./commands/search.ts')).listMissesCommand(invocation, flags)))
const comments = program.command('comments').description('what readers wrote, and what is decided about it')
command('list', 'print comments with all that moderating them takes, e-mail addresses too', comments)
  .addOption(
    new Option('--state <state>', 'only those in a state')
      .choices(['held', 'approved', 'spam', 'trash'])
      .default('held'),
  )
  .option('--article <code>', 'only those on an article')
  .option('--limit <number>', 'at most so many, the oldest first', '100')
  .option('--json', 'print them as JSON')
  .action((flags) => end(async () => (await import('./commands/comments.ts')).listCommentsCommand(invocation, flags)))
const decide = (name: string, description: string, state: 'approved' | 'spam'): void => {
  command(name, description, comments)
    .argument('<ids...>', 'ids as `comments list` prints them')
    .action((ids: string[], flags) =>
      end(async () => (await import('./commands/comments.ts')).decideCommentsCommand(invocation, flags, ids, state)),
    )
}
decide('approve', 'let comments appear', 'approved')
decide('spam', 'put comments away as spam; those that had appeared vanish', 'spam')
command('delete', 'remove comments for good, with the names and addresses of who wrote them', comments)
  .argument('<ids...>', 'ids as `comments list` prints them')
  .action((ids: string[], flags) =>
    end(async () => (await import('./commands/comments.ts')).deleteCommentsCommand(invocation, flags, ids)),
  )
command('policy', 'say whose comments appear before an editor has read them', comments)
  .addArgument(
    new Argument('<policy>', 'nobody’s, or those of readers who had one approved').choices([
      'hold-all',
      'approve-known',
    ]),
  )
  .action((policy: 'hold-all' | 'approve-known', flags) =>
    end(async () => (await import('./commands/comments.ts')).setCommentPolicy(invocation, flags, policy)),
  )
command('setup-link', 'print a new link with which the first owner is made').action((flags) =>
  end(async () => (await import('./commands/set-up.ts')).setUpLinkCommand(invocation, flags)),
)
const people = program.command('people').description('who works in the newsroom and may sign in')
command('list', 'print the people, with role, state and second factor', people)
  .option('--json', 'print them as JSON')
  .action((flags) => end(async () => (await import('./commands/people.ts')).listPeopleCommand(invocation, flags)))
command('invite', 'ask somebody to join and print the link, once', people)
  .argument('<email>')
  .requiredOption('--name <name>', 'how they are called')
  .addOption(new Option('--role <role>', 'what they are').choices(roles).makeOptionMandatory())
  .option('--language <tag>', 'language of their interface: fa, ar or en', 'en')
  .action((email: string, flags) =>
    end(async () => (await import('./commands/people.ts')).invitePersonCommand(invocation, flags, email)),
  )
command('disable', 'shut somebody out at once', people)
  .argument('<email>')
  .option('--undo', 'let them in again')
  .action((email: string, flags) =>
    end(async () => (await import('./commands/people.ts')).disablePersonCommand(invocation, flags, email)),
  )
command('reset', 'print a link with which somebody chooses a new password; the second factor stays', people)
  .argument('<email>')
  .option('--second-factor', 'also take the second factors away, which were lost')
  .action((email: string, flags) =>
    end(async () => (await import('./commands/people.ts')).resetPersonCommand(invocation, flags, email)),
  )
command('doctor', 'look the newsroom over; the exit code says whether it is well')
  .option('--json', 'print the findings as JSON')
  .action((flags) => end(async () => (await import('./commands/doctor.ts')).doctor(invocation, flags)))

await program.parseAsync()

/** Ends the program as its command ended: the exit code, or an error in three lines. Each command is loaded when it is called. */
async function end(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    printError(terminal, error)
    process.exitCode = 1
  }
}

/** Aborts at the first SIGTERM or SIGINT; a second one ends the process at once, as does an end that takes too long. */
function stopSignal(): AbortSignal {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(1)
    setTimeout(() => process.exit(1), 9_500).unref()
    controller.abort()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  return controller.signal
}
