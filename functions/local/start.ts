import { existsSync } from 'node:fs'
import type { Log } from '../src/platform/log'
import { CannotStart } from './cannot-start'
import { readConfiguration } from './configuration'
import { greeting } from './greeting'
import { refuseRealProviders } from './real-providers'
import { parentOf } from './running-process'
import { startLocalServer } from './server'
import type { LocalServer } from './server'
import { builtSite, siteFolder } from './site/build-site'

/** `npm start`: the local server, until Ctrl-C. */
async function start(): Promise<void> {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true'
  const starting = open()
  endWith(starting)
  try {
    const { url, demo } = await starting
    say(greeting(url, await demo()))
    say(`ready ${url}`)
  } catch (fault) {
    console.error(fault instanceof CannotStart ? fault.message : fault)
    process.exitCode = 1
  }
}

async function open(): Promise<LocalServer> {
  refuseRealProviders(process.env)
  const { site, isTalkative, ...settings } = readConfiguration(process.env)
  const asIs = async () => (existsSync(siteFolder) ? siteFolder : undefined)
  return startLocalServer({
    ...settings,
    site: site === 'build' ? (signal) => builtSite(say, signal) : asIs,
    log: isTalkative ? logAll : logTrouble,
    say,
  })
}

/** The first signal ends the server in order, a second one at once. */
function endWith(starting: Promise<LocalServer>): void {
  let ending = false
  const stop = () => {
    if (ending) process.exit(1)
    ending = true
    starting
      .then((server) => server.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('SIGHUP', stop)
  if (process.env['npm_lifecycle_event']) whenOrphaned(stop)
}

/** A killed npm leaves its children behind, holding the port: a server that lost npm, or the shell between, ends itself. */
function whenOrphaned(stop: () => void): void {
  const shell = process.ppid
  const npm = parentOf(shell)
  const timer = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return
    clearInterval(timer)
    stop()
  }, 500)
  timer.unref()
}

function say(line: string): void {
  console.log(line)
}

const logAll: Log = (event, ids) => console.log(event, JSON.stringify(ids ?? {}))

/** What somebody at the keyboard should know even if they did not ask. */
const trouble = new Set(['request.failed', 'stream.record.set-aside', 'stream.unread', 'engine.not-renewed'])
const logTrouble: Log = (event, ids) => {
  if (trouble.has(event)) console.error(event, JSON.stringify(ids ?? {}))
}

await start()
