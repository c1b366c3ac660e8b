import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { onTiles } from '../../scripts/basemap/on-tiles.mjs';
import { layersOf, openArchive } from '../../scripts/basemap/read-archive.mjs';
import { worldViews } from '../fixtures/world-views.ts';

const path = fileURLToPath(new URL('../../data/basemap/world.pmtiles', import.meta.url));
const { archive, close } = openArchive(path);
afterAll(close);

/** Of a window, in pixels. */
const frame = { width: 900, height: 640 };
const deepest = 8;
/** What isn't there in the world, or, for rivers of Gaza and the north of Taiwan, in the sources. */
const without: Readonly<Record<string, readonly string[]>> = {
  '9/31.4/34.4': ['river'],
  '5/24/120': ['border'],
  '7/24/120.5': ['border'],
  '9/24.9/121.4': ['border', 'river'],
  '8/15.6/32.5': ['border'],
  '5/-17.5/179.5': ['border', 'river'],
  '7/-17.3/179.9': ['border', 'river'],
};

/** The layers of the tiles in a view, and how many features each has. */
async function countsIn(camera: string): Promise<ReadonlyMap<string, number>> {
  const [zoom = 0, lat = 0, lon = 0] = camera.split('/').map(Number);
  const z = Math.min(deepest, Math.floor(zoom));
  const [x = 0, y = 0] = onTiles([lon, lat], z);
  const tile = 512 * 2 ** (zoom - z);
  const [across, down] = [frame.width / 2 / tile, frame.height / 2 / tile];
  const counts = new Map<string, number>();
  const side = 2 ** z;
  for (let column = Math.floor(x - across); column <= x + across; column += 1)
    for (
      let row = Math.max(0, Math.floor(y - down));
      row <= Math.min(side - 1, y + down);
      row += 1
    ) {
      const layers = await layersOf(archive, z, (column + side) % side, row);
      for (const [name, features] of Object.entries(layers))
        counts.set(name, (counts.get(name) ?? 0) + features.length);
    }
  return counts;
}

for (const [part, views] of Object.entries(worldViews))
  test.each(views)(`${part}: towns, rivers and borders stand at %s`, async (camera) => {
    const counts = await countsIn(camera);
    const expected = ['town', 'river', 'border'].filter((name) => !without[camera]?.includes(name));
    for (const name of expected) expect(counts.get(name) ?? 0, name).toBeGreaterThan(0);
  });
