/** Implemented by the map and by the picture. */
export interface Movable {
  /** @param step in zoom levels */
  zoomBy(step: number): void;
  /** Resets bearing and pitch. */
  northUp(): void;
}
