/** The two weights that a print is set in. */
export const faces = ['regular', 'bold'] as const
export type Face = (typeof faces)[number]

/** One thing on a sheet. Lengths are millimetres from the upper left corner; colours as `#rrggbb`. */
export type Mark =
  | {
      readonly kind: 'box'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: string
      /** Radius of its corners. */
      readonly radius?: number
    }
  /** A filled outline, as the path data of SVG. */
  | { readonly kind: 'shape'; readonly path: string; readonly fill: string }
  /** Where to cut. */
  | { readonly kind: 'cut'; readonly from: readonly [number, number]; readonly to: readonly [number, number] }
  /** One line of text from its left end; `y` is the line that the letters stand on. */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      readonly y: number
      readonly size: number
      readonly face: Face
      readonly fill: string
    }

/** A page before anybody has drawn it: the same marks become a PDF or a picture. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}
