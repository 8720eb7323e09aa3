import PDFDocument from 'pdfkit'
import { toMillis, type Instant } from '@gongyou/shared/kernel/time'
import { faces, type Mark, type Sheet } from './marks'
import type { Typefaces } from './typefaces'

const pointsPerMillimetre = 72 / 25.4

/**
 * Draws sheets of one size as a PDF, each as a page: shapes as vectors, texts as text in fonts of which the characters used are
 * embedded. The same sheet at the same instant gives the same bytes.
 */
export function drawPdf(
  sheets: readonly [Sheet, ...Sheet[]],
  typefaces: Typefaces,
  about: { title: string; at: Instant },
): Promise<Uint8Array> {
  const at = new Date(toMillis(about.at))
  const [{ width, height }] = sheets
  const page = { size: [width * pointsPerMillimetre, height * pointsPerMillimetre] as [number, number], margin: 0 }
  const pdf = new PDFDocument({
    ...page,
    // Without a font of its own it would begin in Helvetica, whose measures lie in files that a bundle lacks.
    font: '',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: about.title, CreationDate: at, ModDate: at },
  })
  const chunks: Buffer[] = []
  const drawn = new Promise<Uint8Array>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })
  for (const face of faces) pdf.registerFont(face, Buffer.from(typefaces[face].bytes))
  for (const [at, { marks }] of sheets.entries()) {
    if (at > 0) pdf.addPage(page)
    pdf.scale(pointsPerMillimetre)
    for (const mark of marks) draw(mark, pdf)
  }
  pdf.end()
  return drawn
}

function draw(mark: Mark, pdf: PDFKit.PDFDocument): void {
  switch (mark.kind) {
    case 'box':
      pdf.roundedRect(mark.x, mark.y, mark.width, mark.height, mark.radius ?? 0).fill(mark.fill)
      return
    case 'shape':
      pdf.path(mark.path).fill(mark.fill)
      return
    case 'cut':
      pdf.lineWidth(0.15).dash(1.5, { space: 1.5 }).strokeColor('#999999')
      pdf
        .moveTo(...mark.from)
        .lineTo(...mark.to)
        .stroke()
      return
    case 'text':
      pdf.font(mark.face).fontSize(mark.size).fillColor(mark.fill)
      pdf.text(mark.text, mark.x, mark.y, { lineBreak: false, baseline: 'alphabetic' })
  }
}
