import geographiclib from 'geographiclib-geodesic';
import type { Position } from 'geojson';

// The WGS 84 ellipsoid; lengths by Karney, "Algorithms for geodesics" (2013).
const { Geodesic } = geographiclib;
const wgs84 = Geodesic.WGS84;

export interface Measurement {
  /** Kilometres from each position to the next. */
  readonly legs: readonly number[];
  /** Total length in kilometres. */
  readonly km: number;
  /** Area in square kilometres, for three positions or more; the ring is closed from the last to the first. */
  readonly km2?: number;
}

/**
 * Length of a path, and the area it encloses, on the WGS 84 ellipsoid.
 * @param positions longitude and latitude in degrees
 */
export function measureOf(positions: readonly Position[]): Measurement {
  const legs = positions.slice(1).map(([lon = 0, lat = 0], at) => {
    const [fromLon = 0, fromLat = 0] = positions[at] ?? [];
    return (wgs84.Inverse(fromLat, fromLon, lat, lon, Geodesic.DISTANCE).s12 ?? 0) / 1000;
  });
  const km = legs.reduce((sum, leg) => sum + leg, 0);
  if (positions.length < 3) return { legs, km };
  const polygon = wgs84.Polygon(false);
  for (const [lon = 0, lat = 0] of positions) polygon.AddPoint(lat, lon);
  // The sign depends on the winding direction; take the smaller area as positive.
  const { area = 0 } = polygon.Compute(false, true);
  return { legs, km, km2: Math.abs(area) / 1e6 };
}
