import type { Source } from 'pmtiles';
import { BaseMap } from '#basemap/base-map.ts';
import type { Story } from '#core/story/story.ts';
import { storyCuts, worldCut } from '../../../../scripts/basemap/cut.mjs';
import { openArchive } from '../../../../scripts/basemap/read-archive.mjs';
import { readSupplement } from '../../../../scripts/basemap/supplement.mjs';

export const pathOf = (path: string) => new URL(`../../../../${path}`, import.meta.url).pathname;
export const worldPath = pathOf('data/basemap/world.pmtiles');

const inMemory = (name: string, bytes: Buffer): Source => ({
  getKey: () => name,
  getBytes: (offset, length) =>
    Promise.resolve({ data: new Uint8Array(bytes.subarray(offset, offset + length)).buffer }),
});

/** The base map of a story, as the build cuts it. */
export async function cutBaseMap(story: Story): Promise<BaseMap> {
  const { archive, close } = openArchive(worldPath);
  try {
    const supplement = readSupplement(pathOf(`data/stories/${story.slug}/base/`));
    const boxes = { opening: [...story.opening.bbox], features: [] };
    const { near } = await storyCuts(archive, boxes, supplement);
    const world = await worldCut(archive, undefined);
    return new BaseMap({
      sources: new Map([
        ['near', () => inMemory('near', near)],
        ['world', () => inMemory('world', world)],
      ]),
    });
  } finally {
    close();
  }
}
