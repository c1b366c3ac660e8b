// What is known of each border: whether it is recognised.
import { readFileSync } from 'node:fs';
import { root } from '../set-up.mjs';
import { alpha2Of } from './names.mjs';
import { nearestLine } from './near-lines.mjs';
import { runsOf, smoothed } from './runs.mjs';
import { readNaturalEarth } from './sources.mjs';

/** The table of disputed lines, each row with its sources. */
export const disputed = JSON.parse(
  readFileSync(`${root}data/basemap/disputed.json`, 'utf8'),
).places;

/** Natural Earth's words for what isn't a recognised border. All others are recognised or no borders. */
const statuses = [
  [/^Disputed|^ForgetMagics/, 'disputed'],
  [/^Line of control/, 'control'],
  [/^Indefinite|^Indeterminant/, 'undelimited'],
  [/^International/, 'recognised'],
];
/** Natural Earth's lines are up to this far from OpenStreetMap's, in degrees of latitude. */
const within = 0.12;
/** A shorter run of segments with another status is an accident of the distance. */
const leastSegments = 4;

/** Natural Earth's codes of places that ISO 3166-1 has no code for, and those of the countries around them. */
const codesBesides = { KOS: 'XK', SAH: 'EH', SDS: 'SS', SOL: 'SO', PSX: 'PS', KAS: 'IN' };

/** Natural Earth's lines with their status, and the codes of the countries that they separate. */
function naturalEarthLines() {
  return readNaturalEarth('ne_10m_admin_0_boundary_lines_land').flatMap(({ properties, lines }) => {
    const status = statuses.find(([words]) => words.test(properties.featurecla))?.[1];
    if (!status || properties.type === 'Water Indicator') return [];
    const of = [properties.adm0_a3_l, properties.adm0_a3_r].map(
      (code) => codesBesides[code] ?? alpha2Of(code),
    );
    return lines.map((line) => ({ line, value: { status, of } }));
  });
}

/** Whether a position is in a box of west, south, east, north. */
export const isIn = ([west, south, east, north], [lon, lat]) =>
  west <= lon && lon <= east && south <= lat && lat <= north;

/** The status that the table gives a border at a position; undefined if no row names it. */
export function statusByTable(of, position) {
  const codes = of.split(' ');
  for (const { lines = [], bounds } of disputed)
    for (const { between, status, within: box = bounds } of lines)
      if (between?.every((code) => codes.includes(code)) && isIn(box, position)) return status;
  return undefined;
}

/** Whether the table has land at a position that no country claims. */
export const isUnclaimed = (position) =>
  disputed.some(({ unclaimed }) => unclaimed && isIn(unclaimed, position));

/**
 * Splits borders where their status changes: `{ of, status, line }`. The table comes first; where it names no line and
 * the sources agree, a border is recognised, otherwise it has Natural Earth's status.
 */
export function withStatus(borders) {
  const lineNear = nearestLine(naturalEarthLines());
  // A line of other countries that is nearer, where three meet, says nothing of this one.
  const statusInSource = (of, position) => {
    const near = lineNear(position, within);
    const isSame = near?.of.every((code) => of.split(' ').includes(code));
    return isSame ? near.status : 'recognised';
  };
  return borders.flatMap(({ of, line }) => {
    const values = line.slice(1).map(([lon, lat], n) => {
      const middle = [(lon + line[n][0]) / 2, (lat + line[n][1]) / 2];
      return statusByTable(of, middle) ?? statusInSource(of, middle);
    });
    return runsOf(line, smoothed(values, leastSegments)).map(({ value, line: part }) => ({
      of,
      status: value,
      line: part,
    }));
  });
}
