import { formatAny } from '../i18n/numbers.ts';
import { titleText, type Kind } from '../kinds/kinds.ts';
import { classOf, type Field } from '../kinds/scales.ts';
import { simplestyleProperties } from '../kinds/simplestyle.ts';
import { formatEdtf } from '../time/format-edtf.ts';
import { hasOffset } from '../time/edtf-date.ts';
import { readEdtf } from '../time/edtf.ts';
import type { StoryFeature } from './story.ts';

/** A property of a feature in words. */
export interface PropertyText {
  readonly name: string;
  readonly text: string;
}

/** Properties of the format, which cards show in their own way; a test compares them with the schema. */
export const formatProperties: readonly string[] = [
  'of',
  'formerIds',
  'names',
  'shortNames',
  'local',
  'kind',
  'when',
  'precision',
  'description',
  'claim',
  'perspective',
  'holder',
  'delimited',
  'sources',
  'sourceId',
  'media',
];

const writtenOf = ({ written }: StoryFeature) => written as Readonly<Record<string, unknown>>;

/** A value as text: numbers as readers write them, lists and objects as JSON. Empty if there is nothing. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return formatAny(value);
  return typeof value === 'object' ? JSON.stringify(value) : String(value as string | boolean);
}

/** How far the clocks of a moment are ahead of UTC, if it says so: “ UTC+04:00”. */
function zoneOf(moment: string): string {
  if (!hasOffset(moment)) return '';
  return ` UTC${/[+-][\d:]+$/.exec(moment)?.[0] ?? ''}`;
}

function fieldText({ format, unit }: Field, value: unknown): string {
  const written = typeof value === 'number' ? String(value) : value;
  if (format === 'date' && typeof written === 'string' && readEdtf(written))
    return `${formatEdtf(written)}${zoneOf(written)}`;
  // As written, such as a year or a number of a house.
  const text = format === 'text' && typeof value === 'number' ? String(value) : textOf(value);
  return text === '' || unit === undefined ? text : `${text} ${unit}`;
}

/** What the classes of a kind's colours call a value; undefined if they don't name it. */
function classTitle({ colours }: Kind, property: string, value: unknown): string | undefined {
  if (colours?.by !== property || typeof value === 'number') return undefined;
  const title = classOf(colours, value)?.title;
  return title === undefined ? undefined : titleText(title);
}

/** The properties that the feature's kind says its card shows, in that order; those that it lacks are left out. */
export function fieldsOf(feature: StoryFeature): readonly PropertyText[] {
  return (feature.kind.fields ?? []).flatMap((field) => {
    const value = writtenOf(feature)[field.property];
    const text = classTitle(feature.kind, field.property, value) ?? fieldText(field, value);
    return text === '' ? [] : [{ name: titleText(field.title ?? field.property), text }];
  });
}

/** All other properties that the feature has in its file, but for what the card or the map shows already. */
export function otherProperties(feature: StoryFeature): readonly PropertyText[] {
  const { names, description, sources, when, sourceId, kind, media = [] } = feature;
  const shown = new Set<unknown>([
    ...Object.values(names),
    ...(typeof description === 'string' ? [description] : Object.values(description)),
    when,
    sourceId,
    ...media.flatMap((one) => Object.values(one) as readonly unknown[]),
    ...sources.flatMap(({ title, url }) => [title, url]),
  ]);
  const fields = kind.fields?.map(({ property }) => property) ?? [];
  return Object.entries(writtenOf(feature)).flatMap(([name, value]) => {
    if (formatProperties.includes(name) || fields.includes(name)) return [];
    if (simplestyleProperties.includes(name)) return [];
    if (shown.has(value) || shown.has(String(value))) return [];
    const text = textOf(value);
    return text === '' ? [] : [{ name, text }];
  });
}
