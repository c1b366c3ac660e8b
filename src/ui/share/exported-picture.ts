/** A view as a picture to be kept. */
export interface ExportedPicture {
  readonly svg: Blob;
  /** @throws where the browser can make none */
  readonly png: () => Promise<Blob>;
}
