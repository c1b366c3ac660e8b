import { Map as MapLibre, type MapOptions } from 'maplibre-gl';

/** How long a frame waits for tiles, in milliseconds: until the first scene is complete, and after that. */
const waits = { first: 2000, later: 120 };

/** What the reader does on the map, of which MapLibre must draw each frame. */
const input = ['pointerdown', 'wheel', 'keydown'] as const;

/**
 * A map that draws fewer frames while tiles are read. MapLibre draws one for each tile that arrives; without a fast
 * graphics card, they take the time in which the next tiles would have been read.
 */
export class ThrottledMap extends MapLibre {
  // Not `#private`, since MapLibre's constructor calls triggerRepaint before such fields are there.
  declare private isFirst: boolean | undefined;
  declare private delayed: ReturnType<typeof setTimeout> | undefined;

  constructor(options: MapOptions) {
    super(options);
    this.isFirst = true;
    const finish = () => (this.isFirst = false);
    this.once('idle', finish);
    for (const type of input)
      this.getCanvasContainer().addEventListener(type, finish, { capture: true, passive: true });
    // The tiles of a source are requested in a frame.
    this.on('sourcedata', ({ tile }) => {
      if (!tile) this.drawNext();
    });
    this.once('remove', () => clearTimeout(this.delayed));
  }

  override triggerRepaint(): void {
    if (this.isMoving() || this.areTilesLoaded()) this.drawNext();
    else
      this.delayed ??= setTimeout(() => this.drawNext(), this.isFirst ? waits.first : waits.later);
  }

  /** Draws in the next animation frame, whatever has arrived. */
  drawNext(): void {
    clearTimeout(this.delayed);
    this.delayed = undefined;
    super.triggerRepaint();
  }
}
