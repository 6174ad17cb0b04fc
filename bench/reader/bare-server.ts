import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** The least that Node can do: one Buffer with given headers for every request. Arguments: port, file of the body, headers as JSON. */
const [port = '0', file = '', headers = '{}'] = process.argv.slice(2)
const body = readFileSync(file)
const flat = Object.entries(JSON.parse(headers) as Record<string, string>).flat()

createServer((_, response) => {
  response.writeHead(200, flat)
  response.end(body)
}).listen(Number(port), '127.0.0.1')
