import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The sentence for a machine on which the journeys cannot run. */
const noBrowser =
  'The journeys need Chromium: install it (apt-get install chromium), or name one in CHROMIUM_PATH, or run npx playwright-core install chromium.'

/** A Chromium: the one named, an installed one, Playwright's own, or one fetched by apt-get where that is allowed. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = chromiumPath() ?? fetched()
  if (!executablePath) throw new Error(noBrowser)
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}

function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM_PATH, ...installed, chromium.executablePath()].find((path) => path && existsSync(path))
}

function fetched(): string | undefined {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!mayInstall) return undefined
  try {
    execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
    execFileSync('apt-get', ['install', '-qy', 'chromium', 'fonts-noto-cjk'], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  return chromiumPath()
}
