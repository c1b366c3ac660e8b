import type { JsonDocument } from '../checking/json-document.ts';
import { jsonPath } from '../checking/json-path.ts';
import { isObject, objectOr, type JsonObject } from '../checking/records.ts';
import { layerKindId } from '../kinds/own-kinds.ts';
import type { Fault } from '../result.ts';
import type { Words } from '../story/words.ts';
import { inCivilTime, withoutClock } from './civil-time.ts';
import { identitiesOf, type Identified } from './ids.ts';
import { namesMeaning, type Meaning } from './property-names.ts';
import { ownProperties, propertiesOf, textMeaning, withoutNothing } from './properties.ts';

/** A file of data with what its layer is called. */
export interface DataFile {
  readonly id: string;
  readonly title: Words;
  readonly file: string;
  readonly document: JsonDocument;
}

/** A feature on its way to this format. */
interface Draft {
  readonly file: string;
  /** As written; anything that isn’t an object is reported by the check of its structure. */
  readonly feature: unknown;
  readonly properties: JsonObject;
  readonly identified: Identified;
}

const listOf = ({ value }: JsonDocument): readonly unknown[] =>
  isObject(value) && Array.isArray(value['features']) ? (value['features'] as unknown[]) : [];

/** A feature’s id in its file: its own, or else a property that means one. */
function writtenId(feature: JsonObject): Pick<Identified, 'written' | 'isOwn'> {
  const { id } = feature;
  if (typeof id === 'string' || typeof id === 'number') return { written: String(id), isOwn: true };
  const written = textMeaning(withoutNothing(propertiesOf(feature)), 'id')?.text;
  return { written, isOwn: false };
}

const isNamed = (names: unknown): names is Readonly<Record<string, unknown>> =>
  isObject(names) && Object.keys(names).length > 0;

const propertiesIn = (document: JsonDocument): readonly JsonObject[] =>
  listOf(document).map((feature) => (isObject(feature) ? propertiesOf(feature) : {}));

/** Whether none of several features has a name: probably it has another title. */
const hasNoNames = (document: JsonDocument, language: string) => {
  const all = propertiesIn(document);
  const nameless = ({ names, of }: JsonObject) => names === undefined && of === undefined;
  return (
    all.length > 1 &&
    all.every((one) => nameless(ownProperties(one, language, false, () => undefined)))
  );
};

/** The warning about such a file. */
function withoutNames(document: JsonDocument, file: string): Fault {
  const isTable = file.endsWith('.csv');
  const texts = propertiesIn(document).flatMap((one) =>
    Object.keys(one).filter((key) => typeof one[key] === 'string'),
  );
  const known = [...new Set(texts)].map((key) => `“${key}”`).join(', ');
  const choices = known === '' ? '' : ` (text is in ${known})`;
  const message = `no feature has a name, so they are numbered: rename the ${isTable ? 'column' : 'property'} with their names to “name”${choices}`;
  return { file, path: '', message, ...(isTable ? { line: 1 } : {}) };
}

/** How the words of data are read. */
export interface DataReading {
  /** Of names that have none. */
  readonly language: string;
  /** IANA name: moments are converted to its time. */
  readonly timeZone: string;
}

/**
 * A date in the story’s civil time. A moment of an area or line is that of a survey, which stands for its day, unless
 * the author gives it in the words of this format.
 */
function civilDate(when: string, feature: unknown, timeZone: string): string {
  const civil = inCivilTime(when, timeZone);
  const { geometry } = objectOr(feature);
  const isPoint = /Point/.test(String(objectOr(geometry)['type']));
  const isOwn = propertiesOf(objectOr(feature))['when'] !== undefined;
  return isPoint || isOwn || civil.includes('/') ? civil : withoutClock(civil);
}

/** Reads the features of one file, with warnings about what is missing. */
function draftsOf(
  { id: layer, title, file, document }: DataFile,
  { language, timeZone }: DataReading,
  warn: (fault: Fault) => void,
): readonly Draft[] {
  const isTable = file.endsWith('.csv');
  const areNamed = !hasNoNames(document, language);
  if (!areNamed) warn(withoutNames(document, file));
  return listOf(document).map((feature, index): Draft => {
    const written = isObject(feature) ? propertiesOf(feature) : {};
    const at = (property: string) => jsonPath(['features', index, 'properties', property]);
    const read = ownProperties(written, language, isTable, (property, message) =>
      warn({ file, path: at(property), message: `“${String(written[property])}” ${message}` }),
    );
    const own =
      typeof read['when'] === 'string'
        ? { ...read, when: civilDate(read['when'], feature, timeZone) }
        : read;
    const id = isObject(feature) ? writtenId(feature) : { written: undefined, isOwn: false };
    const number = id.written !== undefined && /^\d+$/.test(id.written) ? id.written : index + 1;
    const isPart = own['of'] !== undefined;
    const names = own['names'] ?? (isPart ? undefined : { [language]: `${title} ${number}` });
    if (own['names'] === undefined && !isPart && areNamed)
      warn({
        file,
        path: at('name'),
        message: `is missing, so the feature is called “${title} ${number}”: add a name`,
      });
    const properties = {
      ...own,
      ...(names === undefined ? {} : { names }),
      ...(isPart ? {} : { kind: own['kind'] ?? layerKindId(layer) }),
    };
    const name = isNamed(names) ? (names[language] ?? Object.values(names)[0]) : undefined;
    const { when } = own;
    return {
      file,
      feature,
      properties,
      identified: {
        ...id,
        name: typeof name === 'string' ? name : '',
        when: typeof when === 'string' ? when : undefined,
      },
    };
  });
}

/** Members of a feature that other things than features have are left to the check of its structure. */
function asFeature({ feature, properties }: Draft, id: string, sourceId?: string): unknown {
  if (!isObject(feature)) return feature;
  const isFaulty = feature['properties'] !== null && !isObject(feature['properties']);
  return {
    ...feature,
    type: feature['type'],
    id,
    geometry: feature['geometry'] ?? null,
    properties:
      isFaulty && feature['properties'] !== undefined
        ? feature['properties']
        : { ...properties, ...(sourceId === undefined ? {} : { sourceId }) },
  };
}

export interface PreparedFeatures {
  readonly documents: ReadonlyMap<string, JsonDocument>;
  /** Kinds that stand for those of features without one. */
  readonly layerKinds: ReadonlySet<string>;
  readonly warnings: readonly Fault[];
}

/**
 * The files of a story’s data in this format: names, dates and sources from what the data calls them, ids for all
 * features, and their layer’s kind for those without one.
 */
export function prepareFeatures(
  files: readonly DataFile[],
  reading: DataReading,
): PreparedFeatures {
  const warnings: Fault[] = [];
  const drafts = files.flatMap((file) =>
    draftsOf(file, reading, (warning) => warnings.push(warning)),
  );
  const identities = identitiesOf(drafts.map(({ identified }) => identified));
  const features = drafts.map((draft, at) => {
    const { id = '', sourceId } = identities[at] ?? {};
    return { file: draft.file, feature: asFeature(draft, id, sourceId) };
  });
  const documents = new Map(
    files.map(({ file, document }): [string, JsonDocument] => {
      const { value } = document;
      if (!isObject(value) || !Array.isArray(value['features'])) return [file, document];
      const own = features.filter((one) => one.file === file).map(({ feature }) => feature);
      return [
        file,
        {
          ...document,
          value: { ...value, features: own },
          ...withWrittenPaths(document, drafts, file),
        },
      ];
    }),
  );
  return { documents, layerKinds: new Set(files.map(({ id }) => layerKindId(id))), warnings };
}

/** The properties that ours were made from, by ours. */
const madeFrom = {
  names: ['name'],
  when: ['date', 'start', 'end'],
  description: ['description'],
  sources: ['source', 'url'],
  kind: ['kind'],
  media: ['image', 'audio', 'video'],
} as const;

/** Points a path at the property that was written, if ours was made from another. */
function withWrittenPaths(
  document: JsonDocument,
  drafts: readonly Draft[],
  file: string,
): Pick<JsonDocument, 'lineOf' | 'pathOf'> {
  const own = drafts.filter((draft) => draft.file === file);
  const written = (path: string) =>
    path.replace(
      /^features\[(\d+)\]\.properties\.(names|when|description|sources|kind|media)\b(?:\[\d+\]\.(alt|credit|caption)$)?.*/,
      (whole, index: string, property: keyof typeof madeFrom, part?: Meaning) => {
        const feature = own[Number(index)]?.feature;
        const properties = isObject(feature) ? propertiesOf(feature) : {};
        if (properties[property] !== undefined) return whole;
        const meanings: readonly Meaning[] = part ? [part] : madeFrom[property];
        // Of a picture, what is missing has no name yet.
        const [name = part] = meanings.flatMap((meaning) =>
          namesMeaning(meaning, Object.keys(properties)),
        );
        return name === undefined
          ? whole
          : jsonPath(['features', Number(index), 'properties', name]);
      },
    );
  return {
    lineOf: (path) => document.lineOf(written(path)),
    pathOf: (path) => document.pathOf?.(written(path)) ?? written(path),
  };
}
