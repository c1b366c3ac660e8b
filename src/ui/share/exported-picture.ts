/** A view exported as a picture. */
export interface ExportedPicture {
  readonly svg: Blob;
  /** @throws if the browser can't make one */
  readonly png: () => Promise<Blob>;
}
