import { Map as MapLibre, type MapOptions } from 'maplibre-gl';

/**
 * How long a frame waits for tiles, in milliseconds: until the first scene is complete, and after that. A source that
 * is there waits for others: its tiles are requested in a frame.
 */
const waits = { first: 250, later: 120, source: 60 };

/** What the reader does on the map, of which MapLibre must draw each frame. */
const input = ['pointerdown', 'wheel', 'keydown'] as const;

/**
 * A map that draws fewer frames while tiles are read. MapLibre draws one for each tile that arrives; without a fast
 * graphics card, they take the time in which the next tiles would have been read.
 */
export class ThrottledMap extends MapLibre {
  // Not `#private`, since MapLibre's constructor calls triggerRepaint before such fields are there.
  declare private isFirst: boolean | undefined;
  declare private delayed: { readonly timer: Timer; readonly due: number } | undefined;

  constructor(options: MapOptions) {
    super(options);
    this.isFirst = true;
    const finish = () => (this.isFirst = false);
    this.once('idle', finish);
    for (const type of input)
      this.getCanvasContainer().addEventListener(type, finish, { capture: true, passive: true });
    this.on('sourcedata', ({ tile }) => {
      if (tile) return;
      if (this.isFirst) this.drawWithin(waits.source);
      else this.drawNext();
    });
    this.once('remove', () => clearTimeout(this.delayed?.timer));
  }

  override triggerRepaint(): void {
    if (this.isMoving() || this.areTilesLoaded()) this.drawNext();
    else this.drawWithin(this.isFirst ? waits.first : waits.later);
  }

  /** Draws in the next animation frame, whatever has arrived. */
  drawNext(): void {
    clearTimeout(this.delayed?.timer);
    this.delayed = undefined;
    super.triggerRepaint();
  }

  /** @param ms at most so many milliseconds from now */
  private drawWithin(ms: number): void {
    const due = performance.now() + ms;
    if (this.delayed && this.delayed.due <= due) return;
    clearTimeout(this.delayed?.timer);
    this.delayed = { due, timer: setTimeout(() => this.drawNext(), ms) };
  }
}

type Timer = ReturnType<typeof setTimeout>;
