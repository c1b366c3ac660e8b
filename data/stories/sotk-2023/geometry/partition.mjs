// The seven districts around the former oblast: Natural Earth's, their outer edges snapped to the border, their
// inner ones to the outline of the oblast, without a gap between them.
import {
  area,
  booleanPointInPolygon,
  buffer,
  difference,
  featureCollection,
  intersect,
  lineSlice,
  lineString,
  nearestPointOnLine,
  point,
  polygon,
  union,
} from '@turf/turf';

const sevenDistricts = [
  'kalbajar',
  'lachin',
  'qubadli',
  'zangilan',
  'jabrayil',
  'fuzuli',
  'aghdam',
];
/** Units of the source between the seven districts and the outline of the oblast. */
const between = ['shusha', 'shusha-town', 'khojaly', 'khojavend', 'stepanakert', 'tartar'];
/** Larger pieces outside the outline of the oblast: a position inside each, and its district. */
const leftOver = { lachin: [46.5469, 39.6408], jabrayil: [47.0284, 39.3992] };
/** Bays between districts narrower than twice this are closed. */
const notchKm = 0.3;
/** Pieces larger than this are not slivers. */
const widestKm2 = 5;

const key = (position) => position.map((number) => number.toFixed(4)).join();
const all = (...features) => featureCollection(features.filter(Boolean));

/** The polygons of an area, each as a feature. */
const pieces = (one) => {
  if (!one) return [];
  const { type, coordinates } = one.geometry;
  return (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => polygon(rings));
};

/**
 * Replaces a ring's edge along the country, up to 5 km off in the source, with that part of the border.
 * @param ring positions, first and last the same
 * @param isShared whether a position is on an edge within the country
 */
function snapped(ring, isShared, border) {
  const positions = ring.slice(0, -1);
  const count = positions.length;
  const isInner = positions.map(isShared);
  // The run of positions that no other unit has, from the last before it that another has to the first after it.
  const start = isInner.findIndex((inner, at) => inner && !isInner[(at + 1) % count]);
  if (start === -1) return ring;
  let length = 1;
  while (!isInner[(start + length) % count]) length += 1;
  const from = positions[start];
  const to = positions[(start + length) % count];
  const along = (position) => nearestPointOnLine(border, position).properties.totalDistance;
  const slice = lineSlice(point(from), point(to), border).geometry.coordinates;
  if (along(from) > along(to)) slice.reverse();
  const rest = Array.from(
    { length: count - length + 1 },
    (_, at) => positions[(start + length + at) % count],
  );
  return [...rest, ...slice, rest[0]];
}

/**
 * The seven districts by id.
 * @param units Natural Earth's, by id
 * @param oblast the outline of the former oblast
 * @param border positions from Georgia along Armenia, then along Iran
 */
export function partition(units, oblast, border) {
  const line = lineString(border);
  const [east, north] = [50, 42];
  const country = polygon([
    [...border, [east, border.at(-1)[1]], [east, north], [border[0][0], north], border[0]],
  ]);
  const shared = new Map();
  for (const [id, { geometry }] of units)
    for (const position of geometry.coordinates[0])
      shared.set(key(position), (shared.get(key(position)) ?? new Set()).add(id));

  const districts = new Map(
    sevenDistricts.map((id) => {
      const [ring] = units.get(id).geometry.coordinates;
      const isShared = (position) => shared.get(key(position)).size > 1;
      const within = intersect(all(polygon([snapped(ring, isShared, line)]), country));
      return [id, difference(all(within, oblast))];
    }),
  );
  // Keep each district's main piece; pieces cut off go to the district they touch.
  const crumbs = [];
  for (const [id, one] of districts) {
    const [main, ...others] = pieces(one).sort((a, b) => area(b) - area(a));
    districts.set(id, main);
    crumbs.push(...others);
  }
  const taken = [oblast, ...districts.values()];
  const inner = between.map((id) => polygon(units.get(id).geometry.coordinates));
  const rest = taken.reduce(
    (left, one) => left && difference(all(left, one)),
    union(all(...inner)),
  );
  for (const piece of [...pieces(rest), ...crumbs]) {
    const owner =
      area(piece) / 1e6 > widestKm2 ? ownerByPlace(piece) : neighbourOf(piece, districts);
    if (owner) districts.set(owner, union(all(districts.get(owner), piece)));
  }
  for (const [id, one] of districts) districts.set(id, mainOf(one));
  fillNotches(districts, oblast);
  return districts;
}

/** The largest piece of an area, without holes. */
function mainOf(one) {
  const [main] = pieces(one).sort((a, b) => area(b) - area(a));
  return polygon([main.geometry.coordinates[0]]);
}

/** A wedge between two of them that looks like a gap is added to the district. */
function fillNotches(districts, oblast) {
  const grow = (one, km) => buffer(one, km, { units: 'kilometers' });
  const whole = union(all(oblast, ...districts.values()));
  const notches = difference(all(grow(grow(whole, notchKm), -notchKm), whole));
  for (const notch of pieces(notches)) {
    const around = grow(notch, 0.02);
    const touching = [oblast, ...districts.values()].filter((one) => intersect(all(around, one)));
    if (touching.length < 2) continue;
    const owner = neighbourOf(notch, districts);
    districts.set(owner, mainOf(union(all(districts.get(owner), notch))));
  }
}

function ownerByPlace(piece) {
  return Object.keys(leftOver).find((id) => booleanPointInPolygon(leftOver[id], piece));
}

/** The district that shares the longest edge with a piece; undefined if none does. */
function neighbourOf(piece, districts) {
  const around = buffer(piece, 0.03, { units: 'kilometers' });
  const shares = [...districts].map(([id, one]) => {
    const shared = intersect(all(around, one));
    return { id, share: shared ? area(shared) : 0 };
  });
  const [best] = shares.sort((a, b) => b.share - a.share);
  return best.share > 0 ? best.id : undefined;
}
