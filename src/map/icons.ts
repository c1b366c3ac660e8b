import type { Map as MapLibre } from 'maplibre-gl';
import { baseDrawings } from '#drawing/base-drawings.ts';
import { marks, type Mark } from '#drawing/marks.ts';
import type { Palette } from '#drawing/palette.ts';
import { hatchOf, hatchSize } from '#drawing/hatches.ts';
import { edgeWidth, symbols, type PointSymbol, type SymbolId } from '#drawing/symbols.ts';
import { rooms } from './style/frame-layer.ts';

/** Pictures are drawn this much larger than they are shown, for sharp edges on any screen. */
const pixelRatio = 3;

function picture(size: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(size * pixelRatio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  context.scale(pixelRatio, pixelRatio);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** The picture of a point: its symbol in its colour, edged with paper so that it stands off from any ground. */
function symbolPicture(symbol: SymbolId, colour: string, edge: string, size: number): ImageData {
  const { fill, knockout } = symbols[symbol] as PointSymbol;
  return picture(size + 2 * edgeWidth, (context) => {
    context.translate(edgeWidth, edgeWidth);
    context.scale(size / 24, size / 24);
    context.lineJoin = 'round';
    context.strokeStyle = edge;
    context.lineWidth = (2 * edgeWidth * 24) / size;
    context.stroke(new Path2D(fill));
    context.fillStyle = colour;
    context.fill(new Path2D(fill));
    if (knockout) {
      context.fillStyle = edge;
      context.fill(new Path2D(knockout), 'evenodd');
    }
  });
}

function hatchPicture(holder: number, colour: string): ImageData {
  const { path, strokeWidth } = hatchOf(holder);
  return picture(hatchSize, (context) => {
    context.strokeStyle = colour;
    context.lineWidth = strokeWidth;
    context.lineCap = 'round';
    context.stroke(new Path2D(path));
  });
}

function markPicture({ size, radius, fill, strokes }: Mark, palette: Palette): ImageData {
  return picture(size, (context) => {
    const circle = new Path2D();
    circle.arc(size / 2, size / 2, radius, 0, 2 * Math.PI);
    if (fill) {
      context.fillStyle = palette[fill];
      context.fill(circle);
    }
    for (const { colour, width, dash } of strokes) {
      context.setLineDash(dash ? [...dash] : []);
      context.strokeStyle = palette[colour];
      context.lineWidth = width;
      context.stroke(circle);
    }
  });
}

/** Gives the map the pictures of its base map and of what is chosen, in a theme's colours. */
export function provideIcons(map: MapLibre, palette: Palette): void {
  const give = (id: string, image: ImageData) => {
    if (map.hasImage(id)) map.updateImage(id, image);
    else map.addImage(id, image, { pixelRatio });
  };
  for (const [id, mark] of Object.entries(marks)) give(id, markPicture(mark, palette));
  for (const kind of ['peak', 'pass'] as const) {
    const { symbol, colour, size } = baseDrawings[kind];
    give(kind, symbolPicture(symbol, palette[colour], palette.land, size));
  }
  for (const [room, [width, height]] of Object.entries(rooms))
    give(room, new ImageData(width * pixelRatio, height * pixelRatio));
}

/** Has the map draw the pictures of the story's points and hatches as it asks for them; their names say the colours. */
export function resolveIcons(map: MapLibre): void {
  map.setMissingStyleImageResolver((id) => {
    if (map.hasImage(id)) return;
    const [symbol = '', colour = '', edge = '', size] = id.split('|');
    if (symbol === 'hatch') map.addImage(id, hatchPicture(Number(colour), edge), { pixelRatio });
    else if (Object.hasOwn(symbols, symbol))
      map.addImage(id, symbolPicture(symbol as SymbolId, colour, edge, Number(size)), {
        pixelRatio,
      });
  });
}
