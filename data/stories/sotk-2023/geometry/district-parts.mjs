// Geometry of each part of a district: the whole, the part that one side held, or all except the corridor.
import { difference, featureCollection } from '@turf/turf';
import { cut } from './front-lines.mjs';

/** Fuzuli in the winter of 1993: more than earlier and later, based on the settlements then. */
const earlier = { 'fuzuli-district-1993-10': '1993-12-01' };

/** The geometries of the districts' parts, by id. */
export function districtParts(features, fronts, zones) {
  const without = {
    'lachin-district-2020': zones['lachin-corridor-2020'],
    'lachin-district-2022': zones['lachin-corridor-2022'],
    'lachin-district-2023': zones['lachin-corridor-2023'],
  };
  const partOf = ({ id, of, holder, perspective }) => {
    const name = of.replace('-district', '');
    const district = fronts.districts.get(name);
    if (without[id])
      return difference(
        featureCollection([district, { type: 'Feature', properties: {}, geometry: without[id] }]),
      );
    const isCut = perspective === 'ground' && cut.includes(name);
    const isHeld = holder === 'armenian-side' || holder === 'changing-hands';
    return isCut && isHeld ? fronts.heldOf(name, earlier[id]) : district;
  };
  return Object.fromEntries(
    features
      .filter(({ of }) => of?.endsWith('-district'))
      .map((one) => [one.id, partOf(one).geometry]),
  );
}
