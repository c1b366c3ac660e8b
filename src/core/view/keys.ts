import { defaultUnits, isUnits } from '../geometry/units.ts';
import { hasProperty } from '../scene/filters.ts';
import { featureId } from '../story/feature-id.ts';
import type { Story } from '../story/story.ts';
import { readEdtf } from '../time/edtf.ts';
import { hasOffset } from '../time/edtf-date.ts';
import { readConditions, readList, writeConditions, writeList } from './conditions.ts';
import { namesOf } from './opening.ts';
import {
  roundCamera,
  roundLonLat,
  type Camera,
  type Changes,
  type LonLat,
  type View,
} from './view.ts';

/** Context for encoding a link. */
export interface EncodeContext {
  readonly story: Story;
  readonly opening: View;
  /** Always write date, hidden layers, language of names and perspective. */
  readonly full: boolean;
  /** The reader's language, for names that the view leaves open. */
  readonly language?: string | undefined;
  /** The path can't contain the selected feature. */
  readonly framed: boolean;
}

/** One key of a link's fragment. */
export interface Key {
  readonly key: string;
  /** Whether the key has a meaning in a story; otherwise it is kept like an unknown key. */
  readonly applies?: (story: Story) => boolean;
  /** The changes that a value makes to the opening view; undefined if it can't be read. @param value unescaped */
  readonly read: (value: string, story: Story) => Changes | undefined;
  /** The value, not yet escaped; undefined if the link needs none. */
  readonly write: (view: View, writing: EncodeContext) => string | undefined;
}

const number = /^-?\d+(\.\d+)?$/;

function readCamera(text: string): Camera | undefined {
  const parts = text.split('/');
  if ((parts.length !== 3 && parts.length !== 5) || !parts.every((part) => number.test(part)))
    return undefined;
  const [zoom = 0, lat = 0, lon = 0, bearing = 0, pitch = 0] = parts.map(Number);
  const inRange =
    zoom >= 0 &&
    zoom <= 24 &&
    Math.abs(lat) <= 90 &&
    Math.abs(lon) <= 180 &&
    Math.abs(bearing) <= 360 &&
    pitch >= 0 &&
    pitch <= 85;
  return inRange ? roundCamera({ zoom, lat, lon, bearing, pitch }) : undefined;
}

function writeCamera({ zoom, lat, lon, bearing, pitch }: Camera): string {
  const flat = bearing === 0 && pitch === 0;
  return [zoom, lat, lon, ...(flat ? [] : [bearing, pitch])].join('/');
}

function readPlace(text: string): LonLat | undefined {
  const parts = text.split(',');
  if (parts.length !== 2 || !parts.every((part) => number.test(part))) return undefined;
  const [lon = 0, lat = 0] = parts.map(Number);
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? roundLonLat([lon, lat]) : undefined;
}

/** About half the circumference of the earth. */
const maxDistanceKm = 20_040;

function readWithin(story: Story, text: string): View['within'] {
  const comma = text.lastIndexOf(',');
  const feature = featureId(story, text.slice(0, comma));
  const km = text.slice(comma + 1);
  if (comma === -1 || feature === undefined || !number.test(km)) return undefined;
  return Number(km) > 0 && Number(km) <= maxDistanceKm ? { feature, km: Number(km) } : undefined;
}

/**
 * One row per part of a View, in link order; described in `docs/links.md`. Parts of a link without a row are kept in
 * `rest`.
 */
const rows: Readonly<Record<Exclude<keyof View, 'rest'>, Key>> = {
  feature: {
    key: 'feature',
    read(value, story) {
      // Empty: select nothing.
      if (value === '') return { feature: undefined };
      const feature = featureId(story, value);
      return feature === undefined ? undefined : { feature };
    },
    write: ({ feature }, { framed, story }) =>
      feature === undefined || (story.pages.has(feature) && !framed) ? undefined : feature,
  },
  camera: {
    key: 'map',
    read(value) {
      const camera = readCamera(value);
      return camera && { camera };
    },
    write: ({ camera }) => camera && writeCamera(camera),
  },
  date: {
    key: 'date',
    read: (value) => (readEdtf(value) && !hasOffset(value) ? { date: value } : undefined),
    write: ({ date }, { full, opening }) => (full || date !== opening.date ? date : undefined),
  },
  passage: {
    key: 'passage',
    read: (value, story) =>
      story.passages.some(({ id }) => id === value) ? { passage: value } : undefined,
    write: ({ passage }) => passage,
  },
  hide: {
    key: 'hide',
    read(value, story) {
      const named = value === '' ? [] : value.split(',');
      const layers = story.layers.map(({ id }) => id);
      if (!named.every((id) => layers.includes(id))) return undefined;
      return { hide: layers.filter((id) => named.includes(id)) };
    },
    write({ hide }, { full, opening }) {
      const value = hide.join(',');
      return full || value !== opening.hide.join(',') ? value : undefined;
    },
  },
  names: {
    key: 'names',
    applies: (story) => story.languages.length > 1,
    read: (value, story) => (story.languages.includes(value) ? { names: value } : undefined),
    write(view, { story, full, language, opening }) {
      if (full) return namesOf(story, view, language);
      return view.names !== opening.names ? view.names : undefined;
    },
  },
  perspective: {
    key: 'as',
    applies: (story) => story.perspectives.length > 0,
    read: (value, story) =>
      story.perspectives.some(({ id }) => id === value) ? { perspective: value } : undefined,
    write: ({ perspective }, { full, opening }) =>
      full || perspective !== opening.perspective ? perspective : undefined,
  },
  precision: {
    key: 'precision',
    read(value) {
      // Empty: remove the opening view's filter.
      if (value === '') return { precision: undefined };
      return number.test(value) && Number(value) >= 0 ? { precision: Number(value) } : undefined;
    },
    write: ({ precision }, { opening }) =>
      precision === opening.precision ? undefined : `${precision ?? ''}`,
  },
  within: {
    key: 'within',
    read(value, story) {
      const within = readWithin(story, value);
      return within && { within };
    },
    write: ({ within }) => within && `${within.feature},${within.km}`,
  },
  kinds: {
    key: 'kinds',
    read(value, story) {
      const kinds = readList(value);
      const isKnown = (id: string) => story.kinds.some((kind) => kind.id === id);
      return kinds?.every(isKnown) ? { kinds } : undefined;
    },
    write: ({ kinds }) => kinds && writeList(kinds),
  },
  where: {
    key: 'where',
    read(value, story) {
      const where = readConditions(value);
      return where?.every(({ property }) => hasProperty(story, property)) ? { where } : undefined;
    },
    write: ({ where }) => where && writeConditions(where),
  },
  measure: {
    key: 'measure',
    read(value) {
      const places = value === '' ? [] : value.split(';').map(readPlace);
      const measure = places.filter((place) => place !== undefined);
      return measure.length === places.length ? { measure } : undefined;
    },
    write: ({ measure }) => measure?.join(';'),
  },
  units: {
    key: 'units',
    read(value) {
      if (!isUnits(value)) return undefined;
      return { units: value === defaultUnits ? undefined : value };
    },
    write: ({ units }) => units,
  },
};

export const keys: readonly Key[] = Object.values(rows);
