import { contrast, landColours, leastContrast } from '../kinds/contrast.ts';
import { commonSymbols } from '../kinds/kinds.ts';
import type { Fault } from '../result.ts';
import { jsonPath } from './json-path.ts';
import { nearest } from './nearest.ts';
import { isObject, type JsonObject } from './records.ts';

const file = 'story.json';

/** Faults: colours that can hardly be seen on the map, in one of the themes. */
function colourFaults(colour: unknown, path: readonly (string | number)[]): readonly Fault[] {
  if (!isObject(colour)) return [];
  return (['light', 'dark'] as const).flatMap((theme) => {
    const own = colour[theme];
    if (typeof own !== 'string' || !/^#[0-9a-f]{6}$/i.test(own)) return [];
    const ratio = contrast(own, landColours[theme]);
    if (ratio >= leastContrast) return [];
    const message = `“${own}” has a contrast of ${ratio.toFixed(1)} to the map in the ${theme} theme, less than ${leastContrast}: make it ${theme === 'light' ? 'darker' : 'lighter'}`;
    return [{ file, path: jsonPath([...path, theme]), message }];
  });
}

/** A kind's colours, each with its path. */
function coloursOf(colour: unknown, path: readonly (string | number)[]) {
  const classes = isObject(colour) ? colour['classes'] : undefined;
  if (!Array.isArray(classes)) return [{ colour, path }];
  return (classes as unknown[]).flatMap((one, at) =>
    isObject(one) ? [{ colour: one['colour'], path: [...path, 'classes', at, 'colour'] }] : [],
  );
}

function symbolFaults(
  symbol: unknown,
  path: readonly (string | number)[],
  maki: ReadonlyMap<string, string> | undefined,
): readonly Fault[] {
  if (typeof symbol !== 'string' || commonSymbols.includes(symbol)) return [];
  if (!maki || maki.has(symbol)) return [];
  const meant = nearest(symbol, [...commonSymbols, ...maki.keys()], 3);
  const fix =
    meant === undefined
      ? 'use one of the names under “Symbols” in docs/stories.md'
      : `did you mean “${meant}”?`;
  return [{ file, path: jsonPath(path), message: `“${symbol}” is not a symbol: ${fix}` }];
}

/**
 * Faults of the story’s own kinds beyond their structure.
 * @param kinds as written
 * @param maki paths of Maki’s icons by name; undefined where they aren’t known
 */
export function kindFaults(
  kinds: unknown,
  maki: ReadonlyMap<string, string> | undefined,
): readonly Fault[] {
  const list = Array.isArray(kinds) ? (kinds as unknown[]) : [];
  return list.flatMap((kind, at) => {
    if (!isObject(kind)) return [];
    return [
      ...coloursOf(kind['colour'], ['kinds', at, 'colour']).flatMap((one) =>
        colourFaults(one.colour, one.path),
      ),
      ...symbolFaults(kind['symbol'], ['kinds', at, 'symbol'], maki),
    ];
  });
}

/** The kinds with the paths of Maki’s icons in place of their names, which browsers don’t know. */
export function withPaths(kinds: unknown, maki: ReadonlyMap<string, string> | undefined): unknown {
  if (!Array.isArray(kinds)) return kinds;
  return (kinds as unknown[]).map((kind): unknown => {
    const symbol = isObject(kind) ? kind['symbol'] : undefined;
    if (!isObject(kind) || typeof symbol !== 'string' || commonSymbols.includes(symbol))
      return kind;
    const path = maki?.get(symbol);
    const changed: JsonObject = { ...kind, ...(path === undefined ? {} : { symbol: path }) };
    return changed;
  });
}
