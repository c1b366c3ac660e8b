import type { MultiPolygon, Polygon, Position } from 'geojson';
import { nameRoom, type NameSize } from '#core/geometry/name-room.ts';
import type { Kind } from '#core/kinds/kinds.ts';

/**
 * Width of a text in ems, in the label font.
 * @param text without line breaks
 */
export type MeasureText = (text: string, face: 'regular' | 'semibold') => number;

/** How the names of areas are set. Sizes in CSS pixels, spacing in ems. */
export const areaNameStyle = { face: 'regular', size: 12, spacing: 0.02 } as const;
export const regionNameStyle = { face: 'semibold', size: 12, spacing: 0.05 } as const;

/** In multiples of the size. */
export const areaLineHeight = 1.15;
/** The English name below a local one is smaller. */
export const secondLineScale = 0.84;
/** Between a name and the outline, in CSS pixels: its halo and the line itself. */
const margin = 2;
/** More words than this are never apart: each word doubles the ways to break lines. */
const mostWords = 6;

/** An area's name with its line breaks, and where all of it is within the area from a zoom on. */
export interface AreaName {
  readonly label: string;
  readonly secondLine?: string;
  readonly position: Position;
  readonly fits: number;
}

/** After spaces, and between the parts of a name such as Nagorno-Karabakh. */
const breaks = /(?<= )|(?<=\p{L}-)(?=\p{L})/u;

/** All ways to break a line, each as its lines. */
function waysToBreak(line: string): readonly (readonly string[])[] {
  const parts = line.split(breaks);
  const words = [...parts.slice(0, mostWords - 1)];
  const rest = parts.slice(mostWords - 1).join('');
  if (rest !== '') words.push(rest);
  return Array.from({ length: 2 ** (words.length - 1) }, (_, way) =>
    words
      .reduce<string[]>(
        (lines, word, n) =>
          n > 0 && (way >> (n - 1)) & 1
            ? [...lines, word]
            : [...lines.slice(0, -1), `${lines.at(-1) ?? ''}${word}`],
        [''],
      )
      .map((one) => one.trimEnd()),
  );
}

/** For each number of lines the way to break a text whose longest line is shortest. */
function wrapped(text: string, widthOf: (line: string) => number): readonly string[][] {
  const best = new Map<number, { lines: string[]; width: number }>();
  const ways = text
    .split('\n')
    .map(waysToBreak)
    .reduce<readonly (readonly string[])[]>(
      (all, ofLine) => all.flatMap((before) => ofLine.map((lines) => [...before, ...lines])),
      [[]],
    );
  for (const lines of ways) {
    const width = Math.max(...lines.map(widthOf));
    const known = best.get(lines.length);
    if (!known || width < known.width) best.set(lines.length, { lines: [...lines], width });
  }
  return [...best.values()].map(({ lines }) => lines);
}

function computed(
  kind: Kind,
  area: Polygon | MultiPolygon,
  { label, secondLine }: { readonly label: string; readonly secondLine?: string },
  measure: MeasureText,
): AreaName | undefined {
  const { face, size, spacing } = kind.isRegion ? regionNameStyle : areaNameStyle;
  const widthOf = (line: string) => (measure(line, face) + [...line].length * spacing) * size;
  const second = secondLine?.replace(/^\n/, '');
  const below = second === undefined ? [[]] : wrapped(second, widthOf);
  const candidates = wrapped(label, widthOf).flatMap((lines) =>
    below.map((more) => {
      const widths = [...lines.map(widthOf), ...more.map((one) => widthOf(one) * secondLineScale)];
      const box: NameSize = {
        width: Math.max(...widths) + 2 * margin,
        height: (lines.length + more.length * secondLineScale) * size * areaLineHeight + 2 * margin,
      };
      return { lines, more, room: nameRoom(area, box) };
    }),
  );
  const best = candidates.reduce<(typeof candidates)[number] | undefined>(
    (least, one) => ((one.room?.zoom ?? Infinity) < (least?.room?.zoom ?? Infinity) ? one : least),
    undefined,
  );
  if (!best?.room) return undefined;
  const { lines, more, room } = best;
  return {
    label: lines.join('\n'),
    ...(more.length > 0 ? { secondLine: `\n${more.join('\n')}` } : {}),
    position: room.position,
    fits: Number(Math.max(room.zoom, kind.namedFrom ?? 0).toFixed(2)),
  };
}

const known = new WeakMap<Polygon | MultiPolygon, Map<string, AreaName | undefined>>();

/**
 * How an area's name is broken into lines and where it stands, so that it is within the area from as far out as can be.
 * Undefined for an area without extent.
 */
export function areaName(
  kind: Kind,
  area: Polygon | MultiPolygon,
  name: { readonly label: string; readonly secondLine?: string },
  measure: MeasureText,
): AreaName | undefined {
  const before = known.get(area) ?? new Map<string, AreaName | undefined>();
  known.set(area, before);
  const key = `${kind} ${name.label} ${name.secondLine ?? ''}`;
  if (!before.has(key)) before.set(key, computed(kind, area, name, measure));
  return before.get(key);
}
