import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const program = '/usr/sbin/nginx'

/** Whether there is an nginx to test behind. */
export const hasNginx = existsSync(program)

/** A running nginx of its own. */
export interface Nginx {
  readonly origin: string
  readonly stop: () => void
}

/** Starts nginx before a server on the loopback; `http` and `location` are further lines of these blocks. */
export async function startNginx(
  upstream: string,
  { http = '', location = '' }: { readonly http?: string; readonly location?: string } = {},
): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'matbaa-nginx-'))
  // Its workers run as another user where it is started by root.
  chmodSync(home, 0o711)
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const configuration = `
daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${home}/body; proxy_temp_path ${home}/proxy; fastcgi_temp_path ${home}/f; uwsgi_temp_path ${home}/u; scgi_temp_path ${home}/s;
  ${http.replaceAll('HOME', home)}
  upstream matbaa { server 127.0.0.1:${new URL(upstream).port}; keepalive 1; }
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://matbaa; proxy_http_version 1.1; proxy_request_buffering off;
      proxy_set_header Connection ""; proxy_set_header Host localhost; proxy_set_header X-Forwarded-For $remote_addr;
      ${location}
    }
  }
}`
  writeFileSync(join(home, 'nginx.conf'), configuration)
  const child = spawn(program, ['-c', join(home, 'nginx.conf'), '-e', join(home, 'error.log')], { stdio: 'ignore' })
  const stop = (): void => {
    child.once('exit', () => rmSync(home, { recursive: true, force: true }))
    child.kill('SIGTERM')
  }
  const deadline = Date.now() + 10_000
  const isUp = () =>
    fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await isUp())) {
    if (Date.now() > deadline) {
      stop()
      throw new Error('nginx does not answer.')
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return { origin, stop }
}
