import { jsonDocument, type JsonDocument } from '../checking/json-document.ts';
import { isObject, type JsonObject } from '../checking/records.ts';
import { dataFile } from '../checking/schema.ts';
import type { StoryFiles } from '../story/assemble.ts';
import { csvDocument } from './csv-document.ts';
import { asCollection, isGeoJson } from './geojson-document.ts';
import { slugOf, titleOfFile } from './slug.ts';

/** Files beside the article that have other things in them than data. */
const others: readonly string[] = ['story.json', 'annotations.json'];

/** Whether a file’s name is that of data. */
export const isData = (file: string) => dataFile.test(file) && !others.includes(file);

/** Reads a file of data as a GeoJSON FeatureCollection. */
export function dataDocument(text: string, file: string): JsonDocument {
  return file.endsWith('.csv') ? csvDocument(text, file) : asCollection(jsonDocument(text, file));
}

/** The files of data that a story has, in order. Beside the article lie other JSON files too, such as those of editors. */
const foundFiles = (files: StoryFiles): readonly string[] =>
  [...files.keys()]
    .filter(isData)
    .filter(
      (file) =>
        file.includes('/') ||
        !file.endsWith('.json') ||
        isGeoJson(jsonDocument(files.get(file) ?? '', file).value),
    )
    .sort();

/** The title of a layer and an id, unless another has it. */
function namesOf(file: string, taken: ReadonlySet<unknown>) {
  const title = titleOfFile(file);
  const base = slugOf(title) || 'places';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return { id, title };
  }
}

/** Layers as written in `story.json`, or one for each file of data, with ids and titles. */
export function completeLayers(written: unknown, files: StoryFiles): readonly unknown[] {
  const found = written === undefined ? foundFiles(files) : [];
  const list = Array.isArray(written) ? (written as unknown[]) : found.map((file) => ({ file }));
  const taken = new Set(list.flatMap((one) => (isObject(one) ? [one['id']] : [])));
  return list.map((one): unknown => {
    if (!isObject(one) || typeof one['file'] !== 'string') return one;
    const names = namesOf(one['file'], taken);
    const layer: JsonObject = { ...names, ...one };
    taken.add(layer['id']);
    return layer;
  });
}
