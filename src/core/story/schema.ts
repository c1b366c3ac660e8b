import * as v from 'valibot';
import { isOrigin, openDirectives } from './hosts.ts';
import { parseEdtf } from '../time/edtf.ts';

const text = v.pipe(v.string('must be text'), v.nonEmpty('must not be empty'));

const edtf = v.pipe(
  text,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const parsed = parseEdtf(dataset.value);
    if (!parsed.ok) addIssue({ message: parsed.faults });
  }),
);

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names of the site's own pages, and of pages within each story. Stories and features can't use them. */
export const reserved: readonly string[] = ['embed', 'disputed-places'];
const id = v.pipe(
  text,
  v.regex(
    idPattern,
    'must be an id: lower case letters, digits and single hyphens, such as “sotk-pass”',
  ),
  v.check(
    (value) => !reserved.includes(value),
    ({ input }) => `“${input as string}” is reserved: choose another id`,
  ),
);

const webAddress = v.pipe(
  text,
  v.regex(/^https?:\/\//, 'must be an address that starts with http:// or https://'),
);

const longitude = v.pipe(
  v.number('must be a number'),
  v.minValue(-180, 'must be a longitude between -180 and 180'),
  v.maxValue(180, 'must be a longitude between -180 and 180'),
);
const latitude = v.pipe(
  v.number('must be a number'),
  v.minValue(-90, 'must be a latitude between -90 and 90 (in GeoJSON the longitude comes first)'),
  v.maxValue(90, 'must be a latitude between -90 and 90 (in GeoJSON the longitude comes first)'),
);

const position = v.tupleWithRest(
  [longitude, latitude],
  v.number('must be a number'),
  'must be a position: [longitude, latitude]',
);
const line = v.pipe(v.array(position), v.minLength(2, 'a line needs at least two positions'));
const ring = v.pipe(
  v.array(position),
  v.minLength(4, 'a ring needs at least four positions'),
  v.check((positions) => {
    const [first, last] = [positions[0], positions.at(-1)];
    return first?.[0] === last?.[0] && first?.[1] === last?.[1];
  }, 'a ring must end where it begins'),
);
const polygon = v.pipe(v.array(ring), v.minLength(1, 'a polygon needs at least one ring'));

const geometry = v.variant(
  'type',
  [
    v.object({ type: v.literal('Point'), coordinates: position }),
    v.object({ type: v.literal('LineString'), coordinates: line }),
    v.object({ type: v.literal('MultiLineString'), coordinates: v.array(line) }),
    v.object({ type: v.literal('Polygon'), coordinates: polygon }),
    v.object({ type: v.literal('MultiPolygon'), coordinates: v.array(polygon) }),
  ],
  'must be a geometry of type Point, LineString, MultiLineString, Polygon or MultiPolygon',
);

const oneOrMore = v.union(
  [id, v.pipe(v.array(id), v.minLength(1, 'must name at least one'))],
  'must be an id or a list of ids',
);
const metres = v.pipe(v.number('must be a number'), v.minValue(0, 'must not be negative'));

const source = v.object({
  title: text,
  publisher: v.exactOptional(text),
  date: v.exactOptional(text),
  url: v.exactOptional(webAddress),
  licence: v.exactOptional(text),
});

// Names, kind, description and sources are checked when features are collected, because a part (`of`) takes them from
// its whole.
const featureSchema = v.object({
  type: v.literal('Feature', 'must be “Feature”'),
  id,
  geometry: v.nullable(geometry),
  properties: v.object({
    of: v.exactOptional(id),
    formerIds: v.exactOptional(v.array(id)),
    names: v.exactOptional(v.objectWithRest({ en: text }, text)),
    local: v.exactOptional(
      v.pipe(v.array(text), v.minLength(1, 'must name at least one language')),
    ),
    kind: v.exactOptional(text),
    when: v.exactOptional(edtf),
    precision: v.exactOptional(
      v.object({
        metres,
        basis: v.picklist(
          ['surveyed', 'derived', 'schematic'],
          'must be “surveyed”, “derived” or “schematic”',
        ),
      }),
    ),
    description: v.exactOptional(text),
    claim: v.exactOptional(text),
    perspective: v.exactOptional(oneOrMore),
    holder: v.exactOptional(text),
    delimited: v.exactOptional(v.boolean('must be true or false')),
    sources: v.exactOptional(
      v.pipe(v.array(source), v.minLength(1, 'must name at least one source')),
    ),
  }),
});

export const layerSchema = v.object({
  type: v.literal('FeatureCollection', 'must be “FeatureCollection”'),
  features: v.array(featureSchema, 'must be a list of features'),
});

export const storySchema = v.object({
  format: v.literal('dateline-story/1', 'must be “dateline-story/1”'),
  slug: id,
  title: text,
  summary: text,
  language: text,
  dateline: v.object({ date: edtf, place: v.exactOptional(text) }),
  corrections: v.exactOptional(v.array(v.object({ date: edtf, text }))),
  source: v.object({
    publisher: v.exactOptional(text),
    title: v.exactOptional(text),
    published: edtf,
    url: v.exactOptional(webAddress),
    note: v.exactOptional(text),
  }),
  licence: v.object({ text, data: text }),
  view: v.object({
    date: edtf,
    hide: v.exactOptional(v.array(id)),
    as: v.exactOptional(id),
    names: v.exactOptional(text),
    precision: v.exactOptional(metres),
    bbox: v.tuple([longitude, latitude, longitude, latitude], 'must be [west, south, east, north]'),
  }),
  periods: v.array(v.object({ id, title: text, when: edtf })),
  layers: v.pipe(
    v.array(
      v.object({
        id,
        title: text,
        file: v.pipe(
          text,
          v.regex(/^layers\/[\w-]+\.geojson$/, 'must be a file such as “layers/border.geojson”'),
        ),
        licence: text,
        attribution: v.exactOptional(text),
      }),
    ),
    v.minLength(1, 'must have at least one layer'),
  ),
  landmarks: v.exactOptional(v.array(id)),
  omitted: v.exactOptional(
    v.array(
      v.object({
        title: text,
        text,
        sources: v.exactOptional(v.array(source)),
      }),
    ),
  ),
  disputes: v.exactOptional(
    v.array(
      v.object({
        id,
        title: text,
        features: v.exactOptional(v.array(id)),
        claims: v.pipe(
          v.array(v.object({ claimant: text, text, date: v.exactOptional(edtf) })),
          v.minLength(
            2,
            'needs at least two: if only one side says something, use “claim” in the feature',
          ),
        ),
        sources: v.pipe(v.array(source), v.minLength(1, 'must name at least one source')),
      }),
    ),
  ),
  perspectives: v.exactOptional(
    v.array(v.object({ id, title: text, note: v.exactOptional(text) })),
  ),
  hosts: v.exactOptional(
    v.record(
      v.picklist(openDirectives, `must be one of ${openDirectives.join(', ')}`),
      v.array(
        v.pipe(
          text,
          v.check(isOrigin, 'must be the address of a host, such as “https://images.example”'),
        ),
      ),
    ),
  ),
  holders: v.exactOptional(v.array(v.object({ id, title: text, note: v.exactOptional(text) }))),
});

const linking = v.object({
  type: v.literal('SpecificResource'),
  purpose: v.literal('linking'),
  source: v.pipe(
    text,
    v.regex(/^story\.json#[a-z0-9-]+$/, 'must look like “story.json#who-fired-first”'),
  ),
});
const identifying = v.object({
  type: v.literal('SpecificResource'),
  purpose: v.literal('identifying'),
  source: v.pipe(
    text,
    v.regex(/^layers\/[\w-]+\.geojson#[a-z0-9-]+$/, 'must look like “layers/sotk.geojson#sotk”'),
  ),
});
const tagging = v.object({
  type: v.literal('TextualBody'),
  purpose: v.literal('tagging'),
  format: v.literal('text/x-edtf', 'must be “text/x-edtf”'),
  value: edtf,
});
const assessing = v.object({
  type: v.literal('TextualBody'),
  purpose: v.literal('assessing'),
  value: text,
});
const body = v.variant(
  'purpose',
  [identifying, tagging, assessing, linking],
  'must be a body with the purpose “identifying”, “tagging”, “assessing” or “linking”',
);
const target = v.object({
  source: text,
  selector: v.object({
    type: v.literal('TextQuoteSelector', 'must be “TextQuoteSelector”'),
    exact: text,
    prefix: v.exactOptional(text),
    suffix: v.exactOptional(text),
  }),
});

export const annotationsSchema = v.object({
  type: v.literal('AnnotationPage', 'must be “AnnotationPage”'),
  items: v.array(
    v.object({
      type: v.exactOptional(v.literal('Annotation')),
      target: v.union([target, v.array(target)], 'must be a target or a list of targets'),
      body: v.union([body, v.array(body)], 'must be a body or a list of bodies'),
    }),
  ),
});

export type FeatureInput = v.InferOutput<typeof featureSchema>;
export type HeadInput = v.InferOutput<typeof storySchema>;
export type LayerFileInput = v.InferOutput<typeof layerSchema>;
export type AnnotationsInput = v.InferOutput<typeof annotationsSchema>;
export type AnnotationInput = AnnotationsInput['items'][number];
