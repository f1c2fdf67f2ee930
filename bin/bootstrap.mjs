// The one file that runs on the host's own Node (20 or newer): it installs what is missing, once, and says what it does.
// npm writes node_modules/.package-lock.json last, so an install that was cut off is repaired by the next start.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const mark = join(root, 'node_modules', '.package-lock.json')
const lock = join(root, 'package-lock.json')

const stop = (sentence) => {
  console.error(sentence)
  process.exit(1)
}

if (Number(process.versions.node.split('.')[0]) < 20) {
  stop(`Node ${process.versions.node} is too old: install Node 20 or newer.`)
}

if (!existsSync(mark) || statSync(mark).mtimeMs < statSync(lock).mtimeMs) {
  console.error('Installing what this program needs (once; under a minute from a warm package cache) …')
  const npm = spawnSync(
    'npm',
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    },
  )
  if (npm.status !== 0) stop('npm could not install it; its own words are above. Mend that and start again.')
}

if (!existsSync(join(root, 'node_modules', '.bin', 'node')) && Number(process.versions.node.split('.')[0]) < 24) {
  stop(
    `There is no packaged Node 24 for ${process.platform}-${process.arch}: install Node 24 or newer and start again.`,
  )
}
