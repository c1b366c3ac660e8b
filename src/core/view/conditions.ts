/** A filter by a property of features: a range of numbers, both ends included, or some of its values. */
export interface Condition {
  readonly property: string;
  /** Undefined: no least number. */
  readonly from?: number;
  /** Undefined: no largest number. */
  readonly to?: number;
  /** As text, of which any may be; undefined for a range. */
  readonly values?: readonly string[];
}

const range = /^(-?\d+(?:\.\d+)?)?\.\.(-?\d+(?:\.\d+)?)?$/;

/** Escapes what separates parts of a list in a link. */
const escaped = (text: string) =>
  text.replace(/[%,:;]/g, (sign) => encodeURIComponent(sign)).replaceAll('..', '%2E%2E');

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** The parts of a list between commas; undefined if one can’t be read. */
export function readList(text: string): readonly string[] | undefined {
  if (text === '') return [];
  const parts = text.split(',').map(unescaped);
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

export const writeList = (parts: readonly string[]): string => parts.map(escaped).join(',');

function readCondition(text: string): Condition | undefined {
  const [name = '', value, ...others] = text.split(':');
  const property = unescaped(name);
  if (property === undefined || property === '' || value === undefined || others.length > 0)
    return undefined;
  const numbers = range.exec(value);
  if (!numbers) {
    const values = readList(value);
    return values && { property, values };
  }
  const [, from, to] = numbers;
  if (from === undefined && to === undefined) return undefined;
  return {
    property,
    ...(from === undefined ? {} : { from: Number(from) }),
    ...(to === undefined ? {} : { to: Number(to) }),
  };
}

/**
 * Reads conditions as in links, such as `mag:5..7;cause:fire,flood`.
 * @returns undefined if any can’t be read, or if a property has two
 */
export function readConditions(text: string): readonly Condition[] | undefined {
  const conditions = text.split(';').map(readCondition);
  if (!conditions.every((one) => one !== undefined)) return undefined;
  const properties = new Set(conditions.map(({ property }) => property));
  return properties.size === conditions.length ? conditions : undefined;
}

/** @see readConditions */
export function writeConditions(conditions: readonly Condition[]): string {
  return conditions
    .map(({ property, values, from, to }) => {
      const value = values ? writeList(values) : `${from ?? ''}..${to ?? ''}`;
      return `${escaped(property)}:${value}`;
    })
    .join(';');
}

/** Conditions with one for a property replaced, added or, if it is undefined, removed; undefined if none is left. */
export function withCondition(
  conditions: readonly Condition[] = [],
  property: string,
  condition: Condition | undefined,
): readonly Condition[] | undefined {
  const others = conditions.filter((one) => one.property !== property);
  const all = condition ? [...others, condition] : others;
  return all.length === 0 ? undefined : all;
}
