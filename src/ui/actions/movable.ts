/** What can be done to a map, and to a picture in its place. */
export interface Movable {
  /** @param step in zoom levels */
  zoomBy(step: number): void;
  /** Turns north to the top, and looks straight down. */
  northUp(): void;
}
