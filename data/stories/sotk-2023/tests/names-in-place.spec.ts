import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import { root } from '../../../../scripts/set-up.mjs';
import { expect, test } from '../../../../tests/e2e/explorer.ts';

interface Layer {
  readonly features: readonly Feature[];
}
const layer = (name: string) =>
  JSON.parse(readFileSync(`${root}data/stories/sotk-2023/layers/${name}.geojson`, 'utf8')) as Layer;
const features = ['border', 'karabakh', 'lachin-corridor', 'places', 'sotk'].flatMap((name) => [
  ...layer(name).features,
]);
const border = features.flatMap(({ id, geometry }) =>
  id === 'armenia-azerbaijan-border' || id === 'armenia-nakhchivan-border'
    ? [(geometry as LineString).coordinates]
    : [],
);

/** A label and the rectangle in which it was found, in pixels of the map. */
interface Found {
  readonly text: string;
  readonly layer: string;
  readonly feature?: string;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
  /** The points at which it was found. */
  readonly hits: readonly (readonly [x: number, y: number])[];
}

/** Pixels between the points at which labels are looked for. */
const step = 4;

/** Web Mercator in pixels of the map, for a camera without bearing and pitch. */
function projection(zoom: number, lat: number, lon: number, width: number, height: number) {
  const side = 512 * 2 ** zoom;
  const of = ([x = 0, y = 0]: Position) => {
    const phi = (y * Math.PI) / 180;
    return [
      ((x + 180) / 360) * side,
      ((1 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / Math.PI) / 2) * side,
    ] as const;
  };
  const [mx, my] = of([lon, lat]);
  return (position: Position): [number, number] => {
    const [x, y] = of(position);
    return [x - mx + width / 2, y - my + height / 2];
  };
}

/** A symbol on a border, in pixels around its point, which is found with its name. */
const symbolRadius = 9;

/** Whether a line comes close to where a name is, other than at its symbol. */
const crosses = (
  line: readonly [number, number][],
  hits: Found['hits'],
  symbols: readonly [number, number][],
) =>
  line.some(([x, y], at) => {
    const [px, py] = line[at - 1] ?? [x, y];
    const parts = Math.max(1, Math.ceil(Math.hypot(x - px, y - py)));
    return Array.from({ length: parts }, (_, n) => n / parts).some((share) => {
      const [cx, cy] = [x + (px - x) * share, y + (py - y) * share];
      return (
        hits.some(([hx, hy]) => Math.hypot(hx - cx, hy - cy) < step / 2) &&
        !symbols.some(([sx, sy]) => Math.hypot(sx - cx, sy - cy) < symbolRadius)
      );
    });
  });

for (const [zoom, lat, lon, rest] of [
  [7, 40, 45.9, '&as=ground'],
  [8.3, 39.8, 46.4, ''],
  [9.4, 39.75, 46.25, '&as=ground'],
] as const)
  test(`at zoom ${zoom}, names of areas are within them, and none crosses the border`, async ({
    explorer,
    page,
  }) => {
    await explorer.open(`/sotk-2023/#map=${zoom}/${lat}/${lon}${rest}`, 'map');
    await explorer.expectLabels(zoom < 9 ? ['Nagorno-Karabakh'] : ['Lachin district']);
    const { found, width, height } = await page.evaluate((step) => {
      const canvas = document.querySelector('canvas.maplibregl-canvas');
      if (!canvas) throw new Error('no map');
      const { clientWidth: width, clientHeight: height } = canvas;
      const found = new Map<string, Found & { hits: [number, number][] }>();
      for (let x = 0; x < width; x += step)
        for (let y = 0; y < height; y += step)
          for (const label of window.dateline?.labels({ x, y }) ?? []) {
            const key = `${label.layer} ${label.text}`;
            const known = found.get(key);
            const [left, top, right, bottom] = known?.box ?? [x, y, x, y];
            found.set(key, {
              ...label,
              box: [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)],
              hits: [...(known?.hits ?? []), [x, y]],
            });
          }
      return { found: [...found.values()], width, height };
    }, step);
    const place = projection(zoom, lat, lon, width, height);
    const ofAreas = found.filter(({ layer }) => /^(area|region)-names$/.test(layer));
    expect(ofAreas.length).toBeGreaterThan(0);
    const outside = ofAreas.filter(({ feature, box: [left, top, right, bottom] }) => {
      // The parts of a feature, one of which is shown and named.
      const areas = features.filter(
        ({ id, properties, geometry }) =>
          (id === feature || properties?.['of'] === feature) &&
          (geometry as unknown) !== null &&
          /Polygon$/.test(geometry.type),
      );
      const corners = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ] as const;
      return !areas.some(({ geometry }) => {
        const { type, coordinates } = geometry as Polygon | MultiPolygon;
        const rings = (one: Position[][]) => one.map((ring) => ring.map(place));
        const onScreen =
          type === 'Polygon'
            ? { type, coordinates: rings(coordinates) }
            : { type, coordinates: coordinates.map(rings) };
        return corners.every((corner) => booleanPointInPolygon([...corner], onScreen));
      });
    });
    expect(outside.map(({ text }) => text)).toEqual([]);
    // Names along lines follow what they name.
    const upright = found.filter(
      ({ layer }) => !/^(line|river|range|graticule)-names$/.test(layer),
    );
    expect(upright.length).toBeGreaterThan(5);
    const lines = border.map((line) => line.map(place));
    const symbolsOf = (feature?: string) =>
      features.flatMap(({ id, properties, geometry }) =>
        (id === feature || properties?.['of'] === feature) &&
        (geometry as unknown) !== null &&
        geometry.type === 'Point'
          ? [place(geometry.coordinates)]
          : [],
      );
    const across = upright.filter(({ hits, feature }) =>
      lines.some((line) => crosses(line, hits, symbolsOf(feature))),
    );
    expect(across.map(({ text }) => text)).toEqual([]);
  });
