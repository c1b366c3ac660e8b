declare module 'subset-font' {
  /** @param text the letters to keep. @returns the font with only those */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'woff2'; readonly noLayoutClosure?: boolean },
  ): Promise<Buffer>;
}
