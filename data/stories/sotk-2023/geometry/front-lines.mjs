// The lines of 1994 and 2020, and what they bounded: see settlements.json, partition.mjs and fronts.mjs.
import {
  along as positionAlong,
  area,
  featureCollection,
  length,
  lineString,
  multiLineString,
  nearestPointOnLine,
  polygon,
  union,
} from '@turf/turf';
import { largest } from './corridor.mjs';
import { cellsOn, gapsAlong, heldPart, isIn, positionsOf } from './fronts.mjs';
import { partition } from './partition.mjs';

const all = (...features) => featureCollection(features);
/** For each line: a day on which it was valid, the districts that one side held completely, and those it crosses. */
const ceasefire = '2010-01-01';
const whole = ['kalbajar', 'lachin', 'qubadli', 'zangilan'];
export const cut = ['aghdam', 'fuzuli', 'jabrayil'];
const after = { '2020-11': '2020-11-20', '2020-12': '2021-06-01' };

/** A side of an area nearer to the border than this is the border. */
const onBorderKm = 0.15;
const stepKm = 1;

/** The longest part of an outline that is not on the country's border. */
function inland(outline, border) {
  const line = lineString(border);
  const positions = outline.slice(0, -1);
  const off = positions.map(
    (position) => nearestPointOnLine(line, position).properties.pointDistance > onBorderKm,
  );
  const count = positions.length;
  const start = off.findIndex((is, at) => is && !off[(at + count - 1) % count]);
  const runs = [];
  for (let at = 0; at < count; at += 1) {
    const here = (start + at) % count;
    if (!off[here]) continue;
    const before = (here + count - 1) % count;
    if (!off[before]) runs.push([positions[before]]);
    runs.at(-1)?.push(positions[here]);
    if (!off[(here + 1) % count]) runs.at(-1)?.push(positions[(here + 1) % count]);
  }
  return runs.sort((a, b) => length(lineString(b)) - length(lineString(a)))[0];
}

/** Positions along a line at intervals of a kilometre, except on district edges: where the line was derived. */
function derivedPositions(line, edges) {
  const km = length(line);
  return Array.from({ length: Math.floor(km / stepKm) }, (_, at) =>
    positionAlong(line, at * stepKm),
  )
    .filter((one) =>
      edges.every((edge) => nearestPointOnLine(edge, one).properties.pointDistance > onBorderKm),
    )
    .map(({ geometry }) => geometry.coordinates);
}

/** Distances between the nearest settlements of the two sides along a line: as a precision in metres, and as text. */
function measuresOf(lines, edges, cells) {
  const gaps = lines
    .flatMap((line) => gapsAlong(derivedPositions(line, edges), cells))
    .sort((a, b) => a - b);
  const at = (share) => gaps[Math.round((gaps.length - 1) * share)];
  const km = (value) => Math.max(1, Math.round(value));
  return {
    // The true line is between the two settlements: half the gap, except for the widest tenth.
    metres: Math.round(at(0.9) * 2) * 250,
    words: `The nearest settlements of the two sides are ${km(at(0.1))} to ${km(at(0.9))} km apart, with a median of ${km(at(0.5))} km.`,
  };
}

const outlinesOf = ({ geometry: { type, coordinates } }) =>
  (type === 'Polygon' ? [coordinates] : coordinates).map(([outline]) => outline);

export function frontsOf({ settlements: listed, stretches, units, oblast, border }) {
  const settlements = [...listed, ...stretches.flatMap(positionsOf)];
  const districts = partition(units, oblast, border);
  const cells = cellsOn(settlements, ceasefire);
  const heldOf = (id, date = ceasefire) =>
    heldPart(districts.get(id), date === ceasefire ? cells : cellsOn(settlements, date));
  const held = polygon(
    largest(
      union(
        all(
          ...whole.map((id) => districts.get(id)),
          ...cut.map((id) => heldOf(id)),
          heldPart(oblast, cells),
        ),
      ),
    ).slice(0, 1),
  );
  const line1994 = lineString(inland(held.geometry.coordinates[0], border));

  // In 2020 whole districts were handed over, so only settlements in the oblast define the line inside it.
  const inOblast = settlements.filter(({ position }) => isIn(position, oblast));
  const later = Object.fromEntries(
    Object.entries(after).map(([id, date]) => {
      const there = cellsOn(inOblast, date);
      return [id, { there, area: heldPart(oblast, there) }];
    }),
  );
  const linesOf = (one) => outlinesOf(one).map((outline) => lineString(outline));
  const edges = [lineString(oblast.geometry.coordinates[0])];
  const districtEdges = [...districts.values()].map((one) =>
    lineString(one.geometry.coordinates[0]),
  );

  const measures1994 = measuresOf([line1994], [...edges, ...districtEdges], cells);
  const now = later['2020-12'];
  const measures2020 = measuresOf(linesOf(now.area), edges, now.there);
  const km2 = Math.round(area(now.area) / 1e7) * 10;
  return {
    oblast,
    districts,
    held,
    heldOf,
    areas: Object.fromEntries(Object.entries(later).map(([id, one]) => [id, one.area])),
    lines: {
      1994: line1994,
      ...Object.fromEntries(
        Object.entries(later).map(([id, one]) => [id, multiLineString(outlinesOf(one.area))]),
      ),
    },
    // The settlements whose sources a line is based on.
    witnesses: {
      'line-of-contact-1994': cells.map(({ settlement }) => settlement),
      'line-of-contact-2020': now.there.map(({ settlement }) => settlement),
    },
    measures: {
      'line-of-contact-1994': measures1994,
      'armenian-held-1994': measures1994,
      'line-of-contact-2020': measures2020,
      'peacekeeper-area': {
        ...measures2020,
        words: `Its area is about ${km2.toLocaleString('en-GB')} km².`,
      },
    },
  };
}
