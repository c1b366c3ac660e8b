import * as v from 'valibot';
import type { WrittenGeometry } from '../story/simple-geometries.ts';
import { withChoices } from './choices.ts';
import { isObject } from './records.ts';

/**
 * Most positions of one feature. Each is drawn in the pictures of many pages and loaded on every phone; 20,000 show a
 * coast of 10,000 km to 500 m.
 */
export const mostPositions = 20_000;

const projected =
  'must be a longitude between -180 and 180 degrees (coordinates in metres must be converted to WGS 84)';
const northSouth =
  'must be a latitude between -90 and 90 degrees (in GeoJSON the longitude comes first)';

export const longitude = v.pipe(
  v.number('must be a number'),
  v.minValue(-180, projected),
  v.maxValue(180, projected),
);
export const latitude = v.pipe(
  v.number('must be a number'),
  v.minValue(-90, northSouth),
  v.maxValue(90, northSouth),
);

const position = v.tupleWithRest(
  [longitude, latitude],
  v.number('must be a number'),
  'must be a position: [longitude, latitude]',
);

/** RFC 7946, 3.1.9: what crosses the 180th meridian is cut there into two. */
const uncut = v.rawCheck<[number, number, ...number[]][]>(({ dataset, addIssue }) => {
  if (!dataset.typed) return;
  const { value: list } = dataset;
  const index = list.findIndex((to, at) => Math.abs(to[0] - (list[at - 1] ?? to)[0]) > 180);
  if (index > 0)
    addIssue({
      message:
        'is more than 180 degrees of longitude from the one before: cut lines and areas at the 180th meridian',
      path: [{ type: 'array', origin: 'value', input: list, key: index, value: list[index] }],
    });
});

const positions = v.array(position, 'must be a list of positions');
const line = v.pipe(positions, v.minLength(2, 'a line needs at least two positions'), uncut);
const ring = v.pipe(
  positions,
  v.minLength(4, 'a ring needs at least four positions'),
  v.check((list) => {
    const [first, last] = [list[0], list.at(-1)];
    return first?.[0] === last?.[0] && first?.[1] === last?.[1];
  }, 'a ring must end where it begins'),
  uncut,
);
const polygon = v.pipe(
  v.array(ring, 'must be a list of rings'),
  v.minLength(1, 'a polygon needs at least one ring'),
);

const nothing = 'must have at least one part: remove the feature if there is none';

const simple = v.variant(
  'type',
  [
    v.object({ type: v.literal('Point'), coordinates: position }),
    v.object({
      type: v.literal('MultiPoint'),
      coordinates: v.pipe(positions, v.minLength(1, nothing)),
    }),
    v.object({ type: v.literal('LineString'), coordinates: line }),
    v.object({
      type: v.literal('MultiLineString'),
      coordinates: v.pipe(v.array(line, 'must be a list of lines'), v.minLength(1, nothing)),
    }),
    v.object({ type: v.literal('Polygon'), coordinates: polygon }),
    v.object({
      type: v.literal('MultiPolygon'),
      coordinates: v.pipe(v.array(polygon, 'must be a list of polygons'), v.minLength(1, nothing)),
    }),
  ],
  'must be a geometry of type Point, MultiPoint, LineString, MultiLineString, Polygon or MultiPolygon',
);

/** RFC 7946, 3.1.8: collections should not be nested; here they can't be. */
const collection = v.object({
  type: v.literal('GeometryCollection'),
  geometries: v.pipe(v.array(simple, 'must be a list of geometries'), v.minLength(1, nothing)),
});

export const geometry = withChoices(
  v.lazy((input): v.GenericSchema<WrittenGeometry> =>
    isObject(input) && input['type'] === 'GeometryCollection'
      ? (collection as v.GenericSchema<WrittenGeometry>)
      : (simple as v.GenericSchema<WrittenGeometry>),
  ),
  [simple, collection],
);

/** West, south, east and north. A view across the 180th meridian isn't possible yet. */
export const bbox = v.pipe(
  v.strictTuple([longitude, latitude, longitude, latitude], 'must be [west, south, east, north]'),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const [west, south, east, north] = dataset.value;
    const order = 'must be [west, south, east, north]';
    if (west === east || south === north)
      addIssue({ message: `${order}, but encloses nothing: give the corners of what opens` });
    if (west > east)
      addIssue({
        message: `${order} in this order, but west is ${west} and east ${east} (a view across the 180th meridian is not possible yet)`,
      });
    if (south > north)
      addIssue({ message: `${order} in this order, but south is ${south} and north ${north}` });
  }),
);
