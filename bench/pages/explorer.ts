// The whole explorer, to compare a step of the date slider with a plain repaint of the same map.
import '#ui/theme.css';
import { countrySource } from '#map/style/country-names.ts';
import { exclusionSource } from '#map/style/exclusion-layer.ts';
import { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';
import { mount } from 'svelte';
import ExplorerPage from '../../src/routes/[story]/[[feature]]/ExplorerPage.svelte';
import { prepare } from './story.ts';

export interface StepBench {
  /** Milliseconds of a repaint without changes: to its frame, and until the map is idle. */
  repaint(): Promise<Times>;
  /** The same for a key on the slider. */
  press(key: string): Promise<Times>;
  /** The same for switching to a perspective, by id. */
  see(perspective: string): Promise<Times>;
  /**
   * Milliseconds of a frame while the last day is dragged by a day, in which the map changes or not, and of a frame in
   * which the same map is drawn again.
   */
  drag(days: number): Promise<{ readonly drag: number[]; readonly repaint: number[] }>;
  /** Number of times data was set on the map, or layers were added, removed or restyled. */
  rebuilt(): number;
  /** A hash of all pixels of the next frame, after a key or without one. */
  pixels(key?: string): Promise<number>;
}

interface Times {
  readonly frame: number;
  readonly still: number;
}

declare global {
  interface Window {
    steps?: StepBench;
  }
}

const whereNamesStand = new Set<unknown>([exclusionSource, countrySource]);

let map: MapLibre | undefined;
let rebuilt = 0;

/** Counts the calls of methods. */
function count(prototype: object, names: readonly string[]) {
  const methods = prototype as Record<string, (...args: unknown[]) => unknown>;
  for (const name of names) {
    const own = methods[name];
    if (!own) throw new Error(`MapLibre has no ${name}`);
    methods[name] = function (this: unknown, ...args: unknown[]) {
      // A step may change a panel's height or what is hatched, and so where names may stand: not story or base-map data.
      if (!whereNamesStand.has((this as { id?: unknown }).id)) rebuilt += 1;
      return own.apply(this, args);
    };
  }
}

count(GeoJSONSource.prototype, ['setData', 'updateData']);
count(MapLibre.prototype, [
  'addLayer',
  'removeLayer',
  'addSource',
  'removeSource',
  'setStyle',
  'setPaintProperty',
  'setLayoutProperty',
]);
// The adapter doesn't expose its map, but adds a control to every map it creates.
const addControl = MapLibre.prototype.addControl;
MapLibre.prototype.addControl = function (this: MapLibre, ...args) {
  const same = addControl.apply(this, args);
  map = same;
  return same;
};

const { story } = await prepare();
mount(ExplorerPage, { target: document.body, props: { story, feature: undefined } });

function theMap(): MapLibre {
  if (!map) throw new Error('there is no map yet');
  return map;
}

/** Waits until the GPU has finished, by reading pixels. */
function read(width: number, height: number): Uint8Array {
  const gl = theMap().getCanvas().getContext('webgl2');
  if (!gl) throw new Error('the map has no WebGL');
  const bytes = new Uint8Array(width * height * 4);
  gl.readPixels(0, 0, width, height, gl.RGBA, gl.UNSIGNED_BYTE, bytes);
  return bytes;
}

function press(key: string) {
  const handle = document.querySelector('[role="slider"][data-end="to"]');
  handle?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

function see(perspective: string) {
  document.querySelector<HTMLElement>(`input[name="perspective"][value="${perspective}"]`)?.click();
}

const nextFrame = () => new Promise((resolve) => void requestAnimationFrame(resolve));

/** Milliseconds until what an event changes has been drawn: it is handled in one frame, and drawn in the next. */
async function frameOf(begin: () => void): Promise<number> {
  read(1, 1);
  const begun = performance.now();
  begin();
  await nextFrame();
  await nextFrame();
  read(1, 1);
  return performance.now() - begun;
}

async function dragged(days: number) {
  const axis = document.querySelector('.lens .axis');
  const grip = axis?.querySelector('[data-grip="to"]');
  if (!axis || !grip) throw new Error('the timeline is not there');
  const { left, top } = grip.getBoundingClientRect();
  const send = (type: string, target: Element, x: number) =>
    target.dispatchEvent(
      new PointerEvent(type, { bubbles: true, clientX: x, clientY: top + 9, pointerId: 1 }),
    );
  // Without a real pointer there is nothing to capture.
  axis.setPointerCapture = () => undefined;
  send('pointerdown', grip, left + 2);
  const samples = { drag: [] as number[], repaint: [] as number[] };
  const slider = document.querySelector('[data-end="to"]');
  const seen = new Set<string | null | undefined>();
  // About a day each time; dragging snaps to days on which something changes.
  for (let step = 1; step <= days; step += 1) {
    const x = left + 2 - (step * axis.clientWidth) / 87;
    samples.drag.push(await frameOf(() => send('pointermove', axis, x)));
    seen.add(slider?.getAttribute('aria-valuenow'));
    samples.repaint.push(await frameOf(() => theMap().triggerRepaint()));
  }
  send('pointerup', axis, left);
  if (seen.size < days / 2) throw new Error(`dragging over ${days} days showed ${seen.size}`);
  return samples;
}

async function timed(begin: () => void): Promise<Times> {
  // Finish earlier drawing before the measurement starts.
  read(1, 1);
  const begun = performance.now();
  const since = () => performance.now() - begun;
  const still = new Promise<number>(
    (resolve) => void theMap().once('idle', () => resolve(since())),
  );
  const frame = new Promise<number>((resolve) => {
    void theMap().once('render', () => {
      read(1, 1);
      resolve(since());
    });
  });
  begin();
  return { frame: await frame, still: await still };
}

window.steps = {
  repaint: () => timed(() => theMap().triggerRepaint()),
  press: (key) => timed(() => press(key)),
  see: (perspective) => timed(() => see(perspective)),
  drag: dragged,
  rebuilt: () => rebuilt,
  pixels: async (key) => {
    const { width, height } = theMap().getCanvas();
    const sum = new Promise<number>((resolve) => {
      void theMap().once('render', () => {
        let hash = 0;
        for (const byte of read(width, height)) hash = (hash * 31 + byte) | 0;
        resolve(hash);
      });
    });
    if (key === undefined) theMap().triggerRepaint();
    else press(key);
    return sum;
  },
};
