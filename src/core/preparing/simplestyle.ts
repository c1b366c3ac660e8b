import type { JsonDocument } from '../checking/json-document.ts';
import { jsonPath } from '../checking/json-path.ts';
import { isObject, objectOr, type JsonObject } from '../checking/records.ts';
import { legible } from '../kinds/contrast.ts';
import { formOf, type Form } from '../kinds/kind-style.ts';
import { commonSymbols, isCommonKind } from '../kinds/kinds.ts';
import type { KindInput } from '../kinds/own-kinds.ts';
import { simplestyleProperties } from '../kinds/simplestyle.ts';
import type { Fault } from '../result.ts';
import type { Words } from '../story/words.ts';
import { isId } from '../checking/values.ts';
import { slugOf } from './slug.ts';

/** What is known of a story’s kinds. */
interface KnownKinds {
  /** As written in `story.json`. */
  readonly kinds: unknown;
  /** Titles of kinds that stand for those of features without one. */
  readonly titles: ReadonlyMap<string, Words>;
  readonly maki: ReadonlyMap<string, string> | undefined;
}

export interface Simplestyled {
  readonly documents: ReadonlyMap<string, JsonDocument>;
  /** Kinds that draw the features as their properties say. */
  readonly kinds: readonly KindInput[];
  readonly warnings: readonly Fault[];
}

/** How one feature is drawn. */
type Style = Pick<KindInput, 'symbol' | 'size' | 'width' | 'fill' | 'outline'>;

interface Styled {
  readonly style: Style;
  /** Property with the main colour, and its value as written. */
  readonly colour?: { readonly by: string; readonly value: string };
}

/** Features of one kind and form that are drawn alike, but for their colour. */
interface Group {
  readonly kind: string;
  readonly style: Style;
  readonly colours: Map<string, { readonly by: string; readonly value: string }>;
  readonly features: JsonObject[];
}

/** In CSS pixels. */
const markerSizes: Readonly<Record<string, number>> = { small: 12, medium: 16, large: 24 };
const iconSizes: Readonly<Record<string, number>> = { small: 15, medium: 19, large: 26 };

/** #rrggbb from a colour with three or six digits, with or without `#`; undefined if it is none. */
function hexOf(value: unknown): string | undefined {
  const [, digits = ''] = (typeof value === 'string' && /^#?([0-9a-f]{3,6})$/i.exec(value)) || [];
  if (digits.length === 6) return `#${digits}`;
  return digits.length === 3 ? `#${[...digits].map((digit) => digit + digit).join('')}` : undefined;
}

/** A number, also one written as text, as exports of tables have it. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** Properties that say how a feature of some form is drawn. */
const propertiesFor: Readonly<Record<Form, readonly string[]>> = {
  point: ['marker-color', 'marker-symbol', 'marker-size'],
  line: ['stroke', 'stroke-width'],
  area: ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-opacity'],
};

/** What can be said against a value; undefined if it can be used. */
function problemOf(property: string, value: unknown, maki: KnownKinds['maki']): string | undefined {
  if (['marker-color', 'stroke', 'fill'].includes(property))
    return hexOf(value) === undefined ? 'isn’t a colour such as #46589e' : undefined;
  if (property === 'marker-size')
    return typeof value === 'string' && Object.hasOwn(markerSizes, value)
      ? undefined
      : 'isn’t “small”, “medium” or “large”';
  if (property === 'marker-symbol')
    return typeof value === 'string' && (!maki || maki.has(value) || commonSymbols.includes(value))
      ? undefined
      : 'isn’t the name of an icon of Maki';
  return numberOf(value) === undefined ? 'isn’t a number' : undefined;
}

function pointStyle(values: JsonObject, maki: KnownKinds['maki']): Styled {
  const symbol = values['marker-symbol'] as string | undefined;
  const size = (values['marker-size'] ?? 'medium') as string;
  const path = symbol === undefined ? undefined : (maki?.get(symbol) ?? symbol);
  const sizes = path === undefined || commonSymbols.includes(path) ? markerSizes : iconSizes;
  return {
    style: { size: sizes[size] ?? 16, symbol: path ?? 'disc' },
    ...mainColour(values, 'marker-color'),
  };
}

const mainColour = (values: JsonObject, by: string): Pick<Styled, 'colour'> =>
  typeof values[by] === 'string' ? { colour: { by, value: values[by] } } : {};

/** Widest line, as for kinds of the story. */
const widest = 20;

function widthOf(values: JsonObject): Pick<Style, 'width'> {
  const width = numberOf(values['stroke-width']);
  return width === undefined ? {} : { width: Math.min(width, widest) };
}

function areaStyle(values: JsonObject): Styled {
  const fill = numberOf(values['fill-opacity']);
  const by = values['fill'] === undefined ? 'stroke' : 'fill';
  const [stroke, inside] = [hexOf(values['stroke']), hexOf(values['fill'])];
  const hasOutline = numberOf(values['stroke-opacity']) !== 0;
  return {
    style: {
      ...(hasOutline ? widthOf(values) : { width: 0 }),
      ...(fill === undefined ? {} : { fill: Math.min(fill, 1) }),
      ...(stroke === undefined || inside === undefined || stroke === inside
        ? {}
        : { outline: legible(stroke) }),
    },
    ...mainColour(values, by),
  };
}

/** The values that can be used for a feature of some form. */
function valuesFor(form: Form, properties: JsonObject, maki: KnownKinds['maki']): JsonObject {
  return Object.fromEntries(
    propertiesFor[form].flatMap((name) =>
      properties[name] === undefined || problemOf(name, properties[name], maki) !== undefined
        ? []
        : [[name, properties[name]]],
    ),
  );
}

/** How a feature says that it is drawn; undefined if it says nothing of it. */
function styledBy(form: Form, values: JsonObject, maki: KnownKinds['maki']): Styled | undefined {
  if (Object.keys(values).length === 0) return undefined;
  if (form === 'point') return pointStyle(values, maki);
  if (form === 'area') return areaStyle(values);
  return { style: widthOf(values), ...mainColour(values, 'stroke') };
}

const formOfFeature = (feature: JsonObject): Form => {
  const { type } = objectOr(feature['geometry']);
  return formOf(typeof type === 'string' ? type : 'Point');
};

const featuresOf = ({ value }: JsonDocument): readonly unknown[] => {
  const { features } = objectOr(value);
  return Array.isArray(features) ? (features as unknown[]) : [];
};

/** Warnings about values that can’t be used, of features that are drawn by them. */
function warningsOf(
  file: string,
  index: number,
  properties: JsonObject,
  maki: KnownKinds['maki'],
): readonly Fault[] {
  return simplestyleProperties.flatMap((name): readonly Fault[] => {
    const value = properties[name];
    if (value === undefined || value === null || value === '') return [];
    const problem = problemOf(name, value, maki);
    if (problem === undefined) return [];
    const path = jsonPath(['features', index, 'properties', name]);
    return [{ file, path, message: `“${String(value)}” ${problem}, so it is left out` }];
  });
}

/** Groups of features by how they are drawn, and the kinds that also have features drawn plainly. */
function groupsOf(
  documents: ReadonlyMap<string, JsonDocument>,
  isDefined: (kind: string) => boolean,
  maki: KnownKinds['maki'],
) {
  const groups = new Map<string, Group>();
  const plain = new Set<string>();
  const warnings: Fault[] = [];
  for (const [file, document] of documents)
    for (const [index, feature] of featuresOf(document).entries()) {
      if (!isObject(feature)) continue;
      const properties = objectOr(feature['properties']);
      const { kind } = properties;
      if (typeof kind !== 'string' || isDefined(kind)) continue;
      warnings.push(...warningsOf(file, index, properties, maki));
      const form = formOfFeature(feature);
      const styled = styledBy(form, valuesFor(form, properties, maki), maki);
      if (!styled) {
        plain.add(kind);
        continue;
      }
      const { style, colour } = styled;
      const key = JSON.stringify([kind, form, colour?.by, style]);
      const group: Group = groups.get(key) ?? { kind, style, colours: new Map(), features: [] };
      if (colour) group.colours.set(colour.value, colour);
      group.features.push(feature);
      groups.set(key, group);
    }
  return { groups: [...groups.values()], plain, warnings };
}

/** The colour of a group, or its colours by the property that says them. */
function colourOf({ colours }: Group): Pick<KindInput, 'colour'> {
  const all = [...colours.values()];
  const [first] = all;
  if (!first) return {};
  const own = (value: string) => legible(hexOf(value) ?? value);
  if (all.length === 1) return { colour: own(first.value) };
  return {
    colour: {
      by: first.by,
      classes: all.map(({ value }) => ({ value, colour: own(value) })),
      inKey: false,
    },
  };
}

/**
 * Draws features as their simplestyle properties say (version 1.1.0), by kinds of their own, unless a kind of the story
 * or one of ours says how they are drawn. Colours become as dark or light as it takes to see them in both themes.
 */
export function withSimplestyle(
  documents: ReadonlyMap<string, JsonDocument>,
  { kinds, titles, maki }: KnownKinds,
): Simplestyled {
  const own = new Set(Array.isArray(kinds) ? kinds.map((kind) => objectOr(kind)['id']) : []);
  const isDefined = (kind: string) => own.has(kind) || isCommonKind(kind);
  const { groups, plain, warnings } = groupsOf(documents, isDefined, maki);
  const taken = new Set<unknown>([...own, ...titles.keys(), ...groups.map(({ kind }) => kind)]);
  const used = new Set<string>(plain);
  const kindOf = new Map<unknown, string>();
  const made = groups.map((group): KindInput => {
    const { kind, style, features } = group;
    const base = isId(kind) ? kind : slugOf(kind) || 'kind';
    const isFree = kind === base ? !used.has(kind) : !taken.has(base);
    const id = isFree ? base : freeId(base, taken);
    used.add(kind);
    taken.add(id);
    for (const feature of features) kindOf.set(feature, id);
    const title = titles.get(kind) ?? kind.charAt(0).toUpperCase() + kind.slice(1);
    return { id, title, ...style, ...colourOf(group) };
  });
  if (made.length === 0) return { documents, kinds: [], warnings };
  return {
    documents: new Map(
      [...documents].map(([file, document]) => [file, withKinds(document, kindOf)]),
    ),
    kinds: made,
    warnings,
  };
}

/** An id like another, that no kind has: with the first number that is free. */
function freeId(id: string, taken: ReadonlySet<unknown>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number += 1;
  return `${id}-${number}`;
}

function withKinds(document: JsonDocument, kindOf: ReadonlyMap<unknown, string>): JsonDocument {
  if (!isObject(document.value) || !Array.isArray(document.value['features'])) return document;
  const features = featuresOf(document).map((feature) => {
    const kind = kindOf.get(feature);
    if (kind === undefined || !isObject(feature)) return feature;
    return { ...feature, properties: { ...objectOr(feature['properties']), kind } };
  });
  return { ...document, value: { ...document.value, features } };
}
