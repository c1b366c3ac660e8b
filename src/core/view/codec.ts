import { featureId } from '../story/feature-id.ts';
import type { Story } from '../story/story.ts';
import { parseEdtf } from '../time/edtf.ts';
import { roundCamera, roundPlace, type Camera, type Place, type View } from './view.ts';

/** A View as an address says it: the feature in the path, the rest in the fragment (without `#`). */
export interface Address {
  readonly feature?: string | undefined;
  readonly fragment: string;
}

/** The View with which a story opens. */
export function openingView(story: Story): View {
  const { date, hide, as, names, precision } = story.opening;
  const perspective = as ?? story.perspectives[0]?.id;
  return {
    date,
    hide,
    rest: [],
    ...(perspective === undefined ? {} : { perspective }),
    ...(names === undefined ? {} : { names }),
    ...(precision === undefined ? {} : { precision }),
  };
}

/**
 * The language in which a view names places, or `local`.
 * @param language the reader's, taken where neither view nor story says one and the story has names in it
 */
export function namesOf(story: Story, view: View, language = 'en'): string {
  const own = story.languages.includes(language) ? language : 'en';
  return view.names ?? story.opening.names ?? own;
}

/** Whether a story has names in English only. */
function isOneTongued({ languages }: Story): boolean {
  return languages.length < 2;
}

function decodes(text: string): boolean {
  try {
    // Its value is used, since the bundler takes out a call whose value is not, as if it could not throw.
    return decodeURIComponent(text).length <= text.length;
  } catch {
    return false;
  }
}

/** The fragment with any part that can't be percent-decoded made safe; the router throws on such a part. */
export function tidyFragment(fragment: string): string {
  return fragment
    .split('&')
    .map((part) => (decodes(part) ? part : part.replaceAll('%', '%25')))
    .join('&');
}

/** Escapes what a fragment's value can't hold; slashes, commas and the like stay readable. */
function escape(value: string): string {
  return encodeURIComponent(value).replace(/%(2F|2C|3A|3B|3F|40)/g, (all) =>
    decodeURIComponent(all),
  );
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
  return [zoom, lat, lon, ...(flat ? [] : [bearing, pitch])].map(String).join('/');
}

function readPlace(text: string): Place | undefined {
  const parts = text.split(',');
  if (parts.length !== 2 || !parts.every((part) => number.test(part))) return undefined;
  const [lon = 0, lat = 0] = parts.map(Number);
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? roundPlace([lon, lat]) : undefined;
}

/** Half way round the earth, about: nothing is further off. */
const furthestKm = 20_040;

function readWithin(story: Story, text: string): View['within'] {
  const comma = text.lastIndexOf(',');
  const feature = featureId(story, text.slice(0, comma));
  const km = text.slice(comma + 1);
  if (comma === -1 || feature === undefined || !number.test(km)) return undefined;
  return Number(km) > 0 && Number(km) <= furthestKm ? { feature, km: Number(km) } : undefined;
}

/** Reads one key's value into the View; undefined where it can't be read. */
type Reader = (
  story: Story,
  value: string,
) => { [Key in keyof View]?: View[Key] | undefined } | undefined;

const readers: Record<string, Reader> = {
  map: (_story, value) => {
    const camera = readCamera(value);
    return camera && { camera };
  },
  date: (_story, value) => (parseEdtf(value).ok ? { date: value } : undefined),
  passage: (story, value) =>
    story.passages.some((passage) => passage.id === value) ? { passage: value } : undefined,
  hide: (story, value) => {
    const named = value === '' ? [] : value.split(',');
    const layers = story.layers.map((layer) => layer.id);
    if (!named.every((id) => layers.includes(id))) return undefined;
    return { hide: layers.filter((id) => named.includes(id)) };
  },
  as: (story, value) =>
    story.perspectives.some(({ id }) => id === value) ? { perspective: value } : undefined,
  within: (story, value) => {
    const within = readWithin(story, value);
    return within && { within };
  },
  measure: (_story, value) => {
    const places = value === '' ? [] : value.split(';').map(readPlace);
    const measure = places.filter((place) => place !== undefined);
    return measure.length === places.length ? { measure } : undefined;
  },
  units: (_story, value) => {
    if (value === 'km') return { units: undefined };
    return value === 'mi' ? { units: value } : undefined;
  },
  names: (story, value) => (story.languages.includes(value) ? { names: value } : undefined),
  precision: (_story, value) => {
    // An empty one takes back that of the opening view.
    if (value === '') return { precision: undefined };
    return number.test(value) && Number(value) >= 0 ? { precision: Number(value) } : undefined;
  },
};

function withoutUndefined(view: { [Key in keyof View]: View[Key] | undefined }): View {
  return Object.fromEntries(
    Object.entries(view).filter(([, value]) => value !== undefined),
  ) as unknown as View;
}

/**
 * Reads an address. What can't be read is left out of the View and named in `unread`, as `key=value`;
 * what this version doesn't know is kept in `rest`.
 */
export function decodeView(
  story: Story,
  address: Address,
): { view: View; unread: readonly string[] } {
  const unread: string[] = [];
  const rest: string[] = [];
  let view = openingView(story);
  if (address.feature !== undefined) {
    const feature = featureId(story, address.feature);
    if (feature === undefined) unread.push(address.feature);
    else view = { ...view, feature };
  }
  const seen = new Set<string>();
  for (const part of tidyFragment(address.fragment).split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const key = equals === -1 ? part : part.slice(0, equals);
    // A story of one perspective, or of one language, knows the key no more than any other that means nothing to it.
    const isKnown =
      Object.hasOwn(readers, key) &&
      !(key === 'as' && story.perspectives.length === 0) &&
      !(key === 'names' && isOneTongued(story));
    const reader = isKnown ? readers[key] : undefined;
    if (!reader) {
      rest.push(part);
      continue;
    }
    const value = decodeURIComponent(part.slice(equals + 1));
    const read = equals === -1 || seen.has(key) ? undefined : reader(story, value);
    seen.add(key);
    if (read) view = withoutUndefined({ ...view, ...read });
    else unread.push(equals === -1 ? key : `${key}=${value}`);
  }
  return { view: { ...view, rest }, unread };
}

/**
 * Writes a View. What equals the story's opening view is left out, unless `full`: then the date, the hidden layers,
 * the language of names and the perspective are written in any case, so that a later edition of the story opens the
 * link alike.
 * @param options `language` is the reader's, for the names that the view leaves to it
 */
export function encodeView(
  story: Story,
  view: View,
  options: { full?: boolean; language?: string } = {},
): Address {
  const opening = openingView(story);
  const parts: string[] = [];
  if (view.camera) parts.push(`map=${writeCamera(view.camera)}`);
  if (options.full || view.date !== opening.date) parts.push(`date=${escape(view.date)}`);
  if (view.passage !== undefined) parts.push(`passage=${escape(view.passage)}`);
  const hide = view.hide.join(',');
  if (options.full || hide !== opening.hide.join(',')) parts.push(`hide=${escape(hide)}`);
  const { names, perspective, precision } = view;
  const written = options.full ? namesOf(story, view, options.language) : names;
  if (!isOneTongued(story) && written !== undefined && (options.full || written !== opening.names))
    parts.push(`names=${escape(written)}`);
  if (perspective !== undefined && (options.full || perspective !== opening.perspective))
    parts.push(`as=${escape(perspective)}`);
  if (precision !== opening.precision) parts.push(`precision=${precision ?? ''}`);
  if (view.within) parts.push(`within=${escape(view.within.feature)},${view.within.km}`);
  if (view.measure) parts.push(`measure=${view.measure.join(';')}`);
  if (view.units) parts.push(`units=${view.units}`);
  return { feature: view.feature, fragment: [...parts, ...view.rest].join('&') };
}
