declare module 'subset-font' {
  /** Leaves in a font what the text needs. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { readonly targetFormat: 'sfnt'; readonly keepFeatures: readonly string[]; readonly noHinting: boolean },
  ): Promise<Uint8Array>
}
