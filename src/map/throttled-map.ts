import { Map as MapLibre, type MapOptions } from 'maplibre-gl';

/**
 * How long a frame waits for tiles, in milliseconds: until the first scene is complete, and after that. A source that
 * is there waits for others: its tiles are requested in a frame. The first scene is complete much sooner without frames
 * on the way to it, which take the time of the next tiles.
 */
const waits = { first: 700, later: 120, source: 60 };

/** What the reader does on the map, of which MapLibre must draw each frame. */
const input = ['pointerdown', 'wheel', 'keydown'] as const;

/** `empty`: no tile has arrived. `starting`: the first scene isn't complete. */
type Stage = 'empty' | 'starting' | 'started';

/**
 * A map that draws fewer frames while tiles are read. MapLibre draws one for each tile that arrives; without a fast
 * graphics card, they take the time in which the next tiles would have been read.
 */
export class ThrottledMap extends MapLibre {
  // Not `#private`, since MapLibre's constructor calls triggerRepaint before such fields are there.
  declare private stage: Stage | undefined;
  declare private delayed: { readonly timer: Timer; readonly due: number } | undefined;

  constructor(options: MapOptions) {
    super(options);
    this.stage = 'empty';
    this.skipEmptyFrames();
    const finish = () => this.finish();
    this.once('idle', finish);
    for (const type of input)
      this.getCanvasContainer().addEventListener(type, finish, { capture: true, passive: true });
    this.on('sourcedata', ({ tile }) => {
      if (!tile && this.stage === 'started') this.drawNext();
      else if (!tile) this.drawWithin(waits.source);
      else if (this.stage === 'empty') this.stage = 'starting';
    });
    this.once('remove', () => clearTimeout(this.delayed?.timer));
  }

  override triggerRepaint(): void {
    if (this.isMoving() || this.areTilesLoaded()) this.drawNext();
    else this.drawWithin(this.stage === 'started' ? waits.later : waits.first);
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

  /**
   * Until there is a tile, frames only request tiles. Painting nothing takes a tenth of a second too, without a fast
   * graphics card.
   */
  private skipEmptyFrames(): void {
    const { painter } = this;
    const render = painter.render.bind(painter);
    painter.render = (...data) => {
      if (this.stage !== 'empty') render(...data);
    };
  }

  /** From now on frames wait less. If no tile has ever arrived, the map is painted without. */
  private finish(): void {
    const isUnpainted = this.stage === 'empty';
    this.stage = 'started';
    if (isUnpainted) this.drawNext();
  }
}

type Timer = ReturnType<typeof setTimeout>;
