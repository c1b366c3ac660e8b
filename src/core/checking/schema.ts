import * as v from 'valibot';
import type { Layer } from '../story/story.ts';
import { kindColours } from '../kinds/kind-style.ts';
import { isOrigin, openDirectives } from '../story/hosts.ts';
import { bbox, geometry } from './geometry-schema.ts';
import { isObject, objectOr, record } from './records.ts';
import { withChoices } from './choices.ts';
import {
  country,
  edtf,
  id,
  ids,
  language,
  languages,
  metres,
  oneOrMoreIds,
  text,
  timeZone,
  webAddress,
} from './values.ts';

const mustBeList = 'must be a list';
const optional = v.exactOptional;

/** A list of objects with ids of their own, each once. @param what one of them is, for messages */
function listWithIds<const Entries extends v.ObjectEntries & { readonly id: v.GenericSchema }>(
  what: string,
  entries: Entries,
) {
  return v.pipe(
    v.array(record(entries), mustBeList),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!Array.isArray(dataset.value)) return;
      const list = dataset.value as readonly ({ readonly id?: unknown } | null)[];
      list.forEach((value, key) => {
        const own = value?.id;
        if (own === undefined || list.findIndex((other) => other?.id === own) === key) return;
        addIssue({
          message: `“${String(own)}” is also the id of another ${what}: change one of them`,
          path: [
            { type: 'array', origin: 'value', input: list as unknown[], key, value },
            { type: 'object', origin: 'value', input: value as never, key: 'id', value: own },
          ],
        });
      });
    }),
  );
}

const oneDate = v.pipe(
  edtf,
  v.check(
    (value) => !value.includes('/'),
    'must be one date, not an interval: write the day or month in which it was read',
  ),
);
const sourceEntries = {
  title: text,
  publisher: optional(text),
  date: optional(text),
  accessed: optional(oneDate),
  url: optional(webAddress),
  licence: optional(text),
};
const sourcesOf = <S extends v.GenericSchema>(one: S) =>
  v.pipe(v.array(one, mustBeList), v.minLength(1, 'must name at least one source'));

/** Its keys must be languages (BCP 47). */
const keysAreLanguages = <Named extends object>() =>
  v.rawCheck<Named>(({ dataset, addIssue }) => {
    for (const key of Object.keys(objectOr(dataset.value))) {
      const [issue] = v.safeParse(language, key).issues ?? [];
      if (issue)
        addIssue({
          message: `“${key}” is no language: it must be a code (BCP 47), such as “en” or “sr-Latn”`,
          path: [
            { type: 'object', origin: 'key', input: dataset.value as never, key, value: undefined },
          ],
        });
    }
  });

const mustBeNames = 'must be names by language';
const names1 = v.pipe(v.objectWithRest({ en: text }, text, mustBeNames), keysAreLanguages());
const names = v.pipe(
  v.record(v.string(), text, mustBeNames),
  v.check((value) => Object.keys(value).length > 0, 'must have at least one name'),
  keysAreLanguages(),
);
const shortNames = v.pipe(v.record(v.string(), text, mustBeNames), keysAreLanguages());

const precisionEntries = {
  metres,
  basis: v.picklist(
    ['surveyed', 'derived', 'schematic'],
    'must be “surveyed”, “derived” or “schematic”',
  ),
};

const mediumEntries = {
  file: text,
  alt: text,
  credit: text,
  caption: optional(text),
  captions: optional(text),
};

/** Of the story, in its language or by language. */
const words = v.union([text, names], 'must be text, or texts by language');

// Names, kind, description and sources are checked when features are collected, because a part (`of`) takes them from
// its whole.
const propertyEntries = {
  of: optional(id),
  formerIds: optional(ids),
  names: optional(names),
  shortNames: optional(shortNames),
  local: optional(languages),
  kind: optional(text),
  when: optional(edtf),
  precision: optional(v.object(precisionEntries, 'must have metres and a basis')),
  description: optional(words),
  claim: optional(words),
  perspective: optional(oneOrMoreIds),
  holder: optional(text),
  delimited: optional(v.boolean('must be true or false')),
  sources: optional(sourcesOf(v.object(sourceEntries, 'must be a source'))),
  sourceId: optional(text),
  media: optional(v.array(v.object(mediumEntries, 'must be an object'), mustBeList)),
};

/** Known names in a feature's properties, and in the objects within them. */
export const knownProperties = {
  feature: Object.keys(propertyEntries),
  precision: Object.keys(precisionEntries),
  source: Object.keys(sourceEntries),
  medium: Object.keys(mediumEntries),
} as const;

const featureOf = <const Entries extends v.ObjectEntries>(entries: Entries) =>
  v.object(
    {
      type: v.literal('Feature', 'must be “Feature”'),
      id,
      geometry: v.nullable(geometry),
      properties: v.object(entries, 'must be the properties of a feature'),
    },
    'must be a feature',
  );

export const featureSchema = featureOf(propertyEntries);
/** In version 1 of the format, in which every feature has an English name. */
export const featureSchema1 = featureOf({ ...propertyEntries, names: optional(names1) });

/** RFC 7946, 4: coordinates are longitude and latitude. Older files name their system in `crs`. */
const isLongitudeLatitude = (crs: unknown) =>
  crs === undefined || crs === null || /CRS:?84|EPSG:+4326/i.test(JSON.stringify(crs));

/** A layer, without its features: they are checked one by one. */
export const layerSchema = v.object(
  {
    type: v.literal('FeatureCollection', 'must be “FeatureCollection”'),
    features: v.array(v.unknown(), 'must be a list of features'),
    crs: optional(
      v.pipe(
        v.unknown(),
        v.check(
          isLongitudeLatitude,
          'is not longitude and latitude: convert the layer to WGS 84 and remove “crs”',
        ),
      ),
    ),
  },
  'must be a FeatureCollection',
);

const claims = v.pipe(
  v.array(record({ claimant: words, text: words, date: optional(edtf) }), mustBeList),
  v.minLength(2, 'needs at least two: if only one side says something, use “claim” in the feature'),
);

/** Files within the story's folder only. */
export const layerFile = /^layers\/[\w-]+\.geojson$/;
const fileOfLayer = v.pipe(
  text,
  v.regex(layerFile, 'must be a file such as “layers/border.geojson”'),
);

const host = v.pipe(
  text,
  v.check(isOrigin, 'must be the address of a host, such as “https://images.example”'),
);

/** One feature, or several whose holders one row shows; the first names it. */
const mustBeRow = 'must be the id of a feature, or a list of ids';
const ribbonRow = v.union([id, v.pipe(v.array(id), v.minLength(1, mustBeRow))], mustBeRow);

const side = { id, title: words, note: optional(words) };

/** Where data may lie: beside the article, or in `layers/`. */
export const dataFile = /^(layers\/)?[\p{L}\p{N}_. -]+\.(geojson|json|csv)$/u;
const fileOfData = v.pipe(
  text,
  v.regex(dataFile, 'must be a file of the story, such as “places.geojson” or “layers/places.csv”'),
);

const report = {
  publisher: optional(text),
  title: optional(text),
  published: edtf,
  url: optional(webAddress),
  note: optional(text),
};
const viewEntries = {
  date: edtf,
  hide: optional(ids),
  as: optional(id),
  names: optional(text),
  precision: optional(metres),
  bbox,
  narrowBbox: optional(bbox),
};
const layerEntries = {
  id,
  title: words,
  file: fileOfLayer,
  licence: text,
  attribution: optional(text),
};

/** What both versions of the format have, all of it optional. */
const common = {
  $schema: optional(text),
  updated: optional(edtf),
  corrections: optional(v.array(record({ date: edtf, text }), mustBeList)),
  namesRule: optional(text),
  perspectivesTitle: optional(words),
  baseMap: optional(v.picklist(['political', 'physical'], 'must be “political” or “physical”')),
  emphasis: optional(v.array(country, mustBeList)),
  landmarks: optional(ids),
  ribbon: optional(v.array(ribbonRow, mustBeList)),
  omitted: optional(
    v.array(
      record({ title: text, text, sources: optional(v.array(record(sourceEntries), mustBeList)) }),
      mustBeList,
    ),
  ),
  disputes: optional(
    listWithIds('dispute', {
      id,
      title: words,
      features: optional(ids),
      claims,
      sources: sourcesOf(record(sourceEntries)),
    }),
  ),
  perspectives: optional(listWithIds('perspective', side)),
  holders: optional(
    listWithIds('holder', {
      ...side,
      unknown: optional(v.literal(true, 'must be true, or left out')),
    }),
  ),
  hosts: optional(
    v.record(
      v.picklist(openDirectives, `must be one of ${openDirectives.join(', ')}`),
      v.array(host, mustBeList),
      'must be lists of hosts by directive',
    ),
  ),
};

const mustBeColour = `must be one of ${kindColours.map((name) => `“${name}”`).join(', ')}, or { "light": "#rrggbb", "dark": "#rrggbb" }`;
const hex = v.pipe(text, v.regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as “#46589e”'));
const colour = v.union([v.picklist(kindColours), record({ light: hex, dark: hex })], mustBeColour);
const above0 = v.pipe(v.number('must be a number'), v.gtValue(0, 'must be more than 0'));

const finite = v.pipe(v.number('must be a number'), v.finite('must be a number'));
const pixels = v.pipe(above0, v.maxValue(60, 'must not be more than 60 pixels'));

/** Diameters by a number among the properties. */
const sizes = record({
  by: text,
  title: optional(words),
  scale: optional(v.picklist(['area', 'linear'], 'must be “area” or “linear”')),
  from: optional(finite),
  to: optional(finite),
  min: optional(pixels),
  max: optional(pixels),
});

/** Colours by a text or number among the properties. */
const colours = record({
  by: text,
  classes: v.pipe(
    v.array(
      record({
        value: optional(text),
        from: optional(finite),
        title: optional(words),
        colour,
      }),
      mustBeList,
    ),
    v.minLength(1, 'must have at least one class'),
  ),
  inKey: optional(v.boolean('must be true or false')),
});

/** One of two schemas, so that faults are those of the one that is meant. */
const either = <A extends v.GenericSchema, B extends v.GenericSchema>(
  isFirst: (input: unknown) => boolean,
  first: A,
  second: B,
) =>
  withChoices(
    v.lazy((input): v.GenericSchema<v.InferOutput<A> | v.InferOutput<B>> =>
      isFirst(input) ? first : second,
    ),
    [first, second],
  );
const isScale = (input: unknown) => isObject(input) && 'by' in input;

/** Kinds of the story's own. */
const ownKinds = listWithIds('kind', {
  id,
  title: optional(words),
  nature: optional(v.picklist(['standing', 'event'], 'must be “standing” or “event”')),
  colour: optional(either(isScale, colours, colour)),
  symbol: optional(text),
  size: optional(either(isObject, sizes, pixels)),
  line: optional(
    v.picklist(['solid', 'dashed', 'dotted'], 'must be “solid”, “dashed” or “dotted”'),
  ),
  width: optional(
    v.pipe(
      v.number('must be a number'),
      v.minValue(0, 'must not be less than 0'),
      v.maxValue(20, 'must not be more than 20 pixels'),
    ),
  ),
  outline: optional(colour),
  fill: optional(
    v.pipe(
      v.number('must be a number'),
      v.minValue(0, 'must be from 0 to 1'),
      v.maxValue(1, 'must be from 0 to 1'),
    ),
  ),
  cluster: optional(v.boolean('must be true or false')),
  rank: optional(v.pipe(v.number('must be a number'), v.integer('must be a whole number'))),
  labels: optional(v.picklist(['all', 'mentioned'], 'must be “all” or “mentioned”')),
  fields: optional(
    v.array(
      record({
        property: text,
        title: optional(words),
        unit: optional(text),
        format: optional(
          v.picklist(['number', 'date', 'text'], 'must be “number”, “date” or “text”'),
        ),
      }),
      mustBeList,
    ),
  ),
});

const periods = listWithIds('period', {
  id,
  title: words,
  when: edtf,
  war: optional(v.literal(true, 'must be true, or left out')),
});

const pages = v.union(
  [v.picklist(['all', 'none']), ids],
  'must be “all”, “none”, or a list of ids of layers',
);

const noLayer = 'must have at least one layer';

const needsVersion2 = 'needs version 2 of the format: write "format": "dateline-story/2"';

/** `story.json` in version 1 of the format. */
export const storySchema1 = record(
  {
    format: v.literal('dateline-story/1'),
    slug: id,
    title: text,
    summary: text,
    language,
    dateline: record({ date: edtf, place: optional(text) }),
    source: record(report),
    licence: record({ text, data: text }),
    view: record(viewEntries),
    periods,
    layers: v.pipe(listWithIds('layer', layerEntries), v.minLength(1, noLayer)),
    ...common,
  },
  { baseMap: needsVersion2, kinds: needsVersion2, pages: needsVersion2, timeZone: needsVersion2 },
);

/** `story.json` in version 2, in which everything may be left out. */
export const storySchema = record({
  format: optional(
    v.literal(
      'dateline-story/2',
      'must be “dateline-story/2”, or “dateline-story/1” in old stories',
    ),
  ),
  slug: optional(id),
  title: optional(text),
  summary: optional(text),
  language: optional(language),
  dateline: optional(record({ date: optional(edtf), place: optional(text) })),
  source: optional(record(report)),
  licence: optional(record({ text: optional(text), data: optional(text) })),
  view: optional(record({ ...viewEntries, date: optional(edtf), bbox: optional(bbox) })),
  periods: optional(periods),
  kinds: optional(ownKinds),
  pages: optional(pages),
  timeZone: optional(timeZone),
  layers: optional(
    v.pipe(
      listWithIds('layer', {
        id: optional(id),
        title: optional(words),
        file: fileOfData,
        licence: optional(text),
        attribution: optional(text),
      }),
      v.minLength(1, noLayer),
    ),
  ),
  ...common,
});

export type FeatureInput = v.InferOutput<typeof featureSchema>;
/** `story.json` as written. */
export type WrittenHead = v.InferOutput<typeof storySchema>;
type Complete<T, Keys extends keyof T> = T & { readonly [K in Keys]-?: NonNullable<T[K]> };
/** `story.json` with what stories of version 2 may leave out. */
export type HeadInput = Omit<
  Complete<WrittenHead, 'slug' | 'title' | 'language'>,
  'view' | 'layers'
> & {
  readonly view: Complete<NonNullable<WrittenHead['view']>, 'date' | 'bbox'>;
  readonly layers: readonly Layer[];
};
