// Lines of the table of disputed places that the countries' outlines don't have: edges of time zones (OpenStreetMap),
// and borders of older maps (GSHHG).
import { booleanPointInPolygon, polygon } from '@turf/turf';
import { joinSegments, outlineSegments } from '../data/segments.mjs';
import { readGshhg } from '../data/gshhg.mjs';
import { readTiles } from '../data/zones.mjs';
import { runsOf } from './runs.mjs';
import { disputed, isIn } from './status.mjs';

const middle = ({ a, b }) => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

function isInZone(zones, name, position) {
  return zones.some(
    ({ zone, rings }) =>
      zone === name &&
      rings.filter((ring) => booleanPointInPolygon(position, polygon([ring]))).length % 2 === 1,
  );
}

/** The edge of one time zone inside another that overlaps it, or the edge that two zones share. */
function zoneLines({ edge, inside, shared }, bounds) {
  const names = [edge, inside, ...(shared ?? [])];
  const segments = outlineSegments(readTiles(bounds), (zone) =>
    names.includes(zone) ? zone : undefined,
  );
  return joinSegments(
    segments.filter((segment) =>
      shared
        ? shared.every((zone) => segment.countries.has(zone))
        : segment.countries.has(edge) &&
          !segment.countries.has(inside) &&
          isInZone(segment.tile.zones, inside, middle(segment)),
    ),
  );
}

/** The parts of older borders in a box. */
const olderLines = (box) =>
  readGshhg('borders', box).flatMap(({ line }) => {
    const values = line.slice(1).map((end, n) => isIn(box, line[n]) && isIn(box, end));
    return runsOf(line, values).flatMap(({ value, line: part }) => (value ? [part] : []));
  });

/** All of them: `{ of, status, line }`. */
export function linesOfTable() {
  return disputed.flatMap(({ bounds, lines = [] }) =>
    lines.flatMap((row) => {
      if (!row.zones && !row.older) return [];
      const found = row.zones ? zoneLines(row.zones, bounds) : olderLines(row.older);
      if (found.length === 0) throw new Error(`no line for ${JSON.stringify(row)}`);
      return found.map((line) => ({ of: row.of, status: row.status, line }));
    }),
  );
}
