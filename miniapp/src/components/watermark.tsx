import { View } from '@tarojs/components'
import './watermark.scss'

const tile = { width: 320, height: 170 }

/**
 * Words over the whole screen, a line each, faint enough to read through and clear enough in a photograph of it. One
 * node, which takes no tap and is not read out: the words are drawn as a picture and repeat as its ground.
 */
export function Watermark({ lines }: { lines: readonly string[] }) {
  return <View className="watermark" aria-hidden="true" style={{ backgroundImage: `url("${drawn(lines)}")` }} />
}

function drawn(lines: readonly string[]): string {
  const { width, height } = tile
  const [middle, centre] = [width / 2, height / 2]
  const texts = lines.map((line, place) => `<tspan x="${middle}" dy="${place * 22}">${escaped(line)}</tspan>`)
  const look = `text-anchor="middle" font-size="15" fill="#000" transform="rotate(-18 ${middle} ${centre})"`
  const text = `<text x="${middle}" y="${centre}" ${look}>${texts.join('')}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${text}</svg>`
  // brackets would end the url() in some readers
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/\(/g, '%28').replace(/\)/g, '%29')}`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (sign) => entities[sign] ?? '')
}
