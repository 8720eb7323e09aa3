import { View } from '@tarojs/components'
import './watermark.scss'

const tile = { width: 240, height: 150 }

/**
 * Words over the whole screen, faint enough to read through and clear enough in a photograph of it. One node, which takes
 * no tap and is not read out: the words are drawn as a picture and repeat as its ground.
 */
export function Watermark({ says }: { says: string }) {
  return <View className="watermark" aria-hidden="true" style={{ backgroundImage: `url("${drawn(says)}")` }} />
}

function drawn(says: string): string {
  const { width, height } = tile
  const turned = `transform="rotate(-20 ${width / 2} ${height / 2})"`
  const words = `<text x="50%" y="50%" text-anchor="middle" font-size="16" fill="#000" ${turned}>${escaped(says)}</text>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${words}</svg>`
  // brackets would end the url() in some readers
  return `data:image/svg+xml,${encodeURIComponent(svg).replace(/\(/g, '%28').replace(/\)/g, '%29')}`
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (sign) => entities[sign] ?? '')
}
