import type { Map as MapLibre } from 'maplibre-gl';
import { fixedIcons, iconOf, type Icon } from '#drawing/icons.ts';
import type { Palette } from '#drawing/palette.ts';
import { HatchImages } from './hatch-images.ts';
import { exclusionIcons } from './style/exclusion-layer.ts';

/** Icons are painted at this resolution, so that they are sharp on any screen. */
const pixelRatio = 3;

/** Paints an icon. @throws if the browser has no 2D canvas */
function painted({ size, paths }: Icon): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(size * pixelRatio);
  // Its pixels are read at once: on a canvas that the graphics card draws, that takes 20 ms and more for each icon.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser draws no canvas');
  context.scale(pixelRatio, pixelRatio);
  for (const { d, middle, scale, fill, stroke, strokeWidth = 1, dash, ...path } of paths) {
    context.save();
    context.translate(size / 2, size / 2);
    context.scale(scale, scale);
    context.translate(-middle, -middle);
    const outline = new Path2D(d);
    if (stroke) {
      context.strokeStyle = stroke;
      context.lineWidth = strokeWidth;
      context.lineJoin = 'round';
      context.lineCap = path.hasRoundEnds ? 'round' : 'butt';
      context.setLineDash(dash ? [...dash] : []);
      context.stroke(outline);
    }
    if (fill) {
      context.fillStyle = fill;
      context.fill(outline, path.hasHoles ? 'evenodd' : 'nonzero');
    }
    context.restore();
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** Adds the icons used by every style to the map, in a theme's colours. */
export function provideImages(map: MapLibre, palette: Palette): void {
  const give = (name: string, image: ImageData) => {
    if (map.hasImage(name)) map.updateImage(name, image);
    else map.addImage(name, image, { pixelRatio });
  };
  for (const name of fixedIcons) {
    const icon = iconOf(name, palette);
    if (icon) give(name, painted(icon));
  }
  for (const [icon, [width, height]] of Object.entries(exclusionIcons))
    give(icon, new ImageData(width * pixelRatio, height * pixelRatio));
}

/** Paints the icons of points and hatching when the map requests them; their names contain the colours. */
export function resolveImages(map: MapLibre, palette: () => Palette): void {
  const hatches = new HatchImages(map);
  map.setMissingStyleImageResolver((name) => {
    const icon = map.hasImage(name) ? undefined : iconOf(name, palette());
    if (icon && !hatches.add(name, icon)) map.addImage(name, painted(icon), { pixelRatio });
  });
}
