// node scripts/data/rivers.mjs
// Rivers of the region: lines from GSHHG, names from the nearest river of Natural Earth (Debian's libmagics++-data).
// Where the Aras forms a border, the border line is more precise and is used instead. Rivers missing from both sources
// are drawn through the places in facts/landscape.json and marked as sketched.
import { lineString, nearestPointOnLine, simplify, bezierSpline } from '@turf/turf';
import { readBorders } from './base-files.mjs';
import { fetchDebian } from './fetch-debian.mjs';
import { readGshhg } from './gshhg.mjs';
import { readShapefile } from './shapefile.mjs';
import { feature, rounded } from './write.mjs';

const bounds = { west: 39.5, east: 51, south: 36.5, north: 44 };
/** Inside this box smaller rivers are drawn too. */
const near = { west: 43, east: 49.6, south: 38.2, north: 42.4 };
const isIn = ({ west, east, south, north }, [lon, lat]) =>
  west <= lon && lon <= east && south <= lat && lat <= north;

/** GSHHG's levels of rivers, largest first; 5 and above are intermittent. */
const smallestLevel = { near: 4, around: 3 };
const kmTo = (line, position) =>
  nearestPointOnLine(line, position, { units: 'kilometers' }).properties.dist;

/** Natural Earth's rivers that are named here, with its spelling; “Kr” has lost a letter. */
const sourceNames = { Kr: 'kura', Aras: 'aras' };
const sameWithinKm = 4;
const named = readShapefile(
  `${fetchDebian('libmagics++-data', '4.13.0-1')}usr/share/magics/10m/ne_10m_rivers_lake_centerlines`,
)
  .filter(({ properties }) => sourceNames[properties.name])
  .flatMap(({ properties, lines }) =>
    lines.map((line) => ({ id: sourceNames[properties.name], line: lineString(line) })),
  );

const segments = readGshhg('rivers', [bounds.west, bounds.south, bounds.east, bounds.north]);

/** Joins segments of one level end to end. */
function joined(lines) {
  const open = lines.map((line) => [...line]);
  const key = (position) => position.map((value) => value.toFixed(5)).join();
  for (let at = 0; at < open.length; at += 1) {
    for (;;) {
      const line = open[at];
      const other = open.findIndex(
        (one, n) =>
          n > at &&
          [key(one[0]), key(one.at(-1))].some((end) =>
            [key(line[0]), key(line.at(-1))].includes(end),
          ),
      );
      if (other === -1) break;
      const [next] = open.splice(other, 1);
      if (key(next[0]) === key(line.at(-1))) line.push(...next.slice(1));
      else if (key(next.at(-1)) === key(line.at(-1))) line.push(...next.reverse().slice(1));
      else if (key(next.at(-1)) === key(line[0])) line.unshift(...next.slice(0, -1));
      else line.unshift(...next.reverse().slice(0, -1));
    }
  }
  return open;
}

/** The named river that most of a segment is close to. */
function riverOf(line) {
  const probes = line.filter((_, n) => n % Math.ceil(line.length / 12) === 0);
  return named.find(
    (one) => probes.filter((at) => kmTo(one.line, at) < sameWithinKm).length > probes.length * 0.6,
  )?.id;
}

/** The parts of the states' borders that follow the Aras. */
const aras = named.filter(({ id }) => id === 'aras').map(({ line }) => line);
const borders = readBorders()
  .border.filter(({ properties }) => ['AM IR', 'AZ IR', 'AM TR', 'AZ TR'].includes(properties.of))
  .flatMap(({ geometry }) => {
    const parts = [[]];
    for (const position of geometry.coordinates) {
      if (aras.some((line) => kmTo(line, position) < sameWithinKm)) parts.at(-1).push(position);
      else if (parts.at(-1).length > 0) parts.push([]);
    }
    return parts.filter((part) => part.length > 3);
  });
const borderLines = borders.map((line) => lineString(line));
const isBeside = (position) => borderLines.some((line) => kmTo(line, position) < 1.8);

const byRiver = new Map();
for (const { level, line } of segments) {
  const isNear = isIn(near, line[0]) || isIn(near, line.at(-1));
  const id = riverOf(line);
  if (id === undefined && level > (isNear ? smallestLevel.near : smallestLevel.around)) continue;
  const kept = id === 'aras' ? line.filter((position) => !isBeside(position)) : line;
  if (kept.length < 2) continue;
  const key = id ?? `level ${level}`;
  byRiver.set(key, [...(byRiver.get(key) ?? []), kept]);
}
byRiver.set('aras', [...(byRiver.get('aras') ?? []), ...borders]);

const tolerance = (line) => (isIn(near, line[0]) || isIn(near, line.at(-1)) ? 0.0012 : 0.006);
const drawn = (line) =>
  rounded(
    simplify(lineString(line), { tolerance: tolerance(line), highQuality: true }).geometry
      .coordinates,
    4,
  );

/**
 * Rivers as lines; `rank` is 0 for the largest and sets the width.
 * @param facts content of facts/landscape.json
 */
export function rivers(facts) {
  const sourced = [...byRiver].flatMap(([key, lines]) => {
    const { names } = facts.rivers.find(({ id }) => id === key) ?? {};
    const rank = names ? 0 : Number(key.split(' ')[1]) - 1;
    return joined(lines).map((line) => feature({ rank, ...names }, 'LineString', drawn(line)));
  });
  const sketched = facts.rivers
    .filter(({ through }) => through)
    .map(({ names, through }) => {
      const line = bezierSpline(lineString(through.map(({ position }) => position)), {
        resolution: 4000,
        sharpness: 0.7,
      });
      return feature(
        { rank: 1, sketched: true, ...names },
        'LineString',
        drawn(line.geometry.coordinates),
      );
    });
  return [...sourced, ...sketched];
}
