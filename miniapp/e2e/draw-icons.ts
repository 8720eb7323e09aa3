import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openBrowser } from './browser'

/**
 * Draws the tab bar's pictures from `docs/icons/*.svg`, in the two colours of `app.config.ts`: WeChat takes no SVG
 * there, and wants 81 × 81. Run by hand after a change: `npx tsx miniapp/e2e/draw-icons.ts`.
 */
const miniapp = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const size = 81
const colours = { '': '#5b616a', '-here': '#1b1b1b' }

async function drawIcons(): Promise<void> {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  for (const name of ['home', 'card', 'work', 'me']) {
    const svg = await readFile(path.join(miniapp, `docs/icons/${name}.svg`), 'utf8')
    const sized = svg.replace('<svg', `<svg width="${size}" height="${size}"`)
    for (const [suffix, colour] of Object.entries(colours)) {
      await page.setContent(`<body style="margin:0;color:${colour}">${sized}`)
      await writeFile(
        path.join(miniapp, `src/assets/tab/${name}${suffix}.png`),
        await page.screenshot({ omitBackground: true }),
      )
    }
  }
  await browser.close()
}

void drawIcons()
