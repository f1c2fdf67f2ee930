import { createServer } from 'node:net'
import { loadSources } from '../load.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { log } from '../platform/log.ts'
import { Problem } from '../platform/problem.ts'
import { openHouse } from '../server.ts'
import { buildPages } from './build-pages.ts'
import { openWeb } from './web.ts'

/** What has been opened so far, and how to close it: last opened, first closed. */
const open: (() => Promise<void>)[] = []

/** What `npm start` does: store, sources, pages, server. Each part is skipped where it is already as it should be. */
const start = async (config: Config): Promise<void> => {
  await requireFreePort(config)
  const pages = buildPages()
  // Awaited below; a failure before that must not end the process while the store is still opening.
  pages.catch(() => undefined)
  const house = await openHouse(config)
  open.push(house.close)
  await Promise.all([loadSources(house, (text) => console.error(`Loading ${text}`)), pages])
  const web = await openWeb(house, config)
  open.push(web.close)
  console.log(`http://localhost:${web.port}`)
}

/** Asked before anything long begins. */
const requireFreePort = ({ host, port }: Config): Promise<void> =>
  new Promise((free, refuse) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => refuse(portProblem(error, host, port)))
    probe.listen(port, host, () => probe.close(() => free()))
  })

const portProblem = ({ code, message }: NodeJS.ErrnoException, host: string, port: number): Problem => {
  if (code === 'EADDRINUSE') {
    return new Problem(
      'unavailable',
      'port_in_use',
      `Port ${port} is in use: stop the program that holds it, or choose another with PORT=${port + 1} npm start.`,
    )
  }
  if (code === 'EACCES')
    return new Problem(
      'unavailable',
      'port_denied',
      `Port ${port} needs more rights than this user has: choose one above 1023 with PORT.`,
    )
  return new Problem('unavailable', 'host', `Nothing can listen on ${host}:${port} (${message}): check HOST and PORT.`)
}

/** Ctrl-C reaches us more than once (from npm, from an impatient hand); the first one is obeyed. */
let stopping: Promise<void> | undefined
const stop = (code: number): Promise<void> => {
  stopping ??= (async () => {
    for (const close of open.reverse()) await close()
    process.exit(code)
  })()
  return stopping
}

process.on('SIGINT', () => void stop(0))
process.on('SIGTERM', () => void stop(0))

try {
  await start(readConfig())
} catch (error) {
  if (!stopping) {
    if (error instanceof Problem) console.error(error.message)
    else log.fatal(error)
    await stop(1)
  }
}
