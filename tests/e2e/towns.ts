import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../../scripts/set-up.mjs';

interface Data {
  readonly features: readonly {
    readonly id: string;
    readonly properties: { readonly kind?: string; readonly of?: string };
  }[];
}

/** Ids of the towns of a story and of their parts. @param folder such as `data/stories/sotk-2023` */
function townsOf(folder: string): ReadonlySet<string> {
  const layers = `${root}${folder}/layers/`;
  const features = readdirSync(layers)
    .filter((file) => file.endsWith('.geojson'))
    .flatMap((file) => (JSON.parse(readFileSync(layers + file, 'utf8')) as Data).features);
  const isTown = (id?: string) =>
    features.some((one) => one.id === id && one.properties.kind === 'settlement');
  return new Set(
    features
      .filter(({ id, properties }) => isTown(id) || isTown(properties.of))
      .map(({ id }) => id),
  );
}

/**
 * What is drawn besides towns and their parts: each is drawn with its name or not at all, and names find room
 * differently on the map and in the picture, and after a move.
 * @param folder of the story
 * @param drawn ids of features
 */
export function withoutTowns(folder: string, drawn: readonly string[] = []): readonly string[] {
  const towns = townsOf(folder);
  return drawn.filter((id) => !towns.has(id));
}
