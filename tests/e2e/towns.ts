import { readFileSync } from 'node:fs';
import { root } from '../../scripts/set-up.mjs';

/**
 * Ids of towns and their parts. Each is drawn with its name or not at all, and names find room differently on the map
 * and in the picture, and after a move.
 */
const towns = new Set(
  ['places', 'sotk'].flatMap((name) => {
    const file = `${root}data/stories/sotk-2023/layers/${name}.geojson`;
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
      features: { id: string; properties: { kind?: string; of?: string } }[];
    };
    const isTown = (id?: string) =>
      features.some((one) => one.id === id && one.properties.kind === 'settlement');
    return features
      .filter(({ id, properties }) => isTown(id) || isTown(properties.of))
      .map(({ id }) => id);
  }),
);

export const withoutTowns = (drawn: readonly string[] = []) => drawn.filter((id) => !towns.has(id));
