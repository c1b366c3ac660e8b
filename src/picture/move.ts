import type { BBox } from '#core/story/story.ts';
import type { Camera } from '#core/view/view.ts';
import { projectionOf, type Size } from './projection.ts';

/** Same limit as the map's. */
const nearest = 15;

/** Moves the camera by pixels (right and down) and zoom levels. */
export function movedBy(
  camera: Camera,
  size: Size,
  right: number,
  down: number,
  levels: number,
): Camera {
  const middle = projectionOf(camera, size).positionAt([
    size.width / 2 + right,
    size.height / 2 + down,
  ]);
  const [lon = camera.lon, lat = camera.lat] = middle ?? [];
  const zoom = Math.max(0, Math.min(nearest, camera.zoom + levels));
  return { ...camera, lon, lat: Math.max(-85, Math.min(85, lat)), zoom };
}

/** Bounds of a picture; the whole world for a globe. */
export function cameraBounds(camera: Camera, size: Size): BBox {
  const projection = projectionOf(camera, size);
  if (projection.disk) return [-180, -90, 180, 90];
  const corners = [0, size.width].flatMap((x) =>
    [0, size.height].flatMap((y) => {
      const corner = projection.positionAt([x, y]);
      return corner ? [corner] : [];
    }),
  );
  const [lons, lats] = [corners.map(([lon = 0]) => lon), corners.map(([, lat = 0]) => lat)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}
