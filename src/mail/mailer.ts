import { invalidInput } from '../errors.ts'

/** A message as it is sent: the same words as text and as HTML. */
export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** BCP 47. */
  readonly language: string
}

/** Hands messages over to a mail server. */
export interface Mailer {
  /** Resolves when the server took it; throws what the server or the way to it said. */
  readonly send: (mail: Mail) => Promise<void>
}

/** Where mail is handed over, and whom it comes from. */
export interface MailSettings {
  /** `smtp://` or `smtps://`, with the name and password of the account. */
  readonly server: string
  /** An address, or `Name <address>`. */
  readonly from: string
}

/** Milliseconds: a server that does not answer is asked again later by the queue. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 }

/**
 * Makes the way to a mail server (RFC 5321). `smtps://` is encrypted from the first byte; `smtp://` must turn encryption on
 * (STARTTLS, RFC 3207), except for a server on this machine.
 */
export function createMailer({ server, from }: MailSettings): Mailer {
  const { protocol, hostname, port, username, password } = new URL(server)
  const [, name = '', address = from] = /^(.*?)\s*<([^<>]+)>$/u.exec(from) ?? []
  const sender = { name, address }
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const options = {
    host: hostname.replace(/^\[|\]$/gu, ''),
    secure: protocol === 'smtps:',
    requireTLS: protocol === 'smtp:' && !isHere,
    ignoreTLS: protocol === 'smtp:' && isHere,
    // What is sent is made here; nothing of it is ever a file or an address to read.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...patience,
    ...(port === '' ? {} : { port: Number(port) }),
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  }
  // A program of forty files that a start does not wait for, nor a newsroom without mail hold.
  const connect = async () => (await import('nodemailer')).createTransport(options)
  let connected: ReturnType<typeof connect> | undefined
  return {
    async send({ to, subject, text, html, language }) {
      requireOneLine(to)
      requireOneLine(subject)
      connected ??= connect()
      const transport = await connected
      await transport.sendMail({
        from: sender,
        // As objects they are one address each, whatever stands in them.
        to: { name: '', address: to },
        subject,
        text,
        html,
        headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': language },
      })
    },
  }
}

/** What ends the line of a header would begin another one. */
function requireOneLine(text: string): void {
  if (!/[\p{Cc}\u2028\u2029]/u.test(text)) return
  throw invalidInput('A message cannot be sent.', 'Its address or subject is more than one line.', 'Correct it.')
}
