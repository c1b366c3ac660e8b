import { gzipSync } from 'node:zlib';
import { sceneOf } from '#core/scene/scene.ts';
import type { Story, StoryFeature } from '#core/story/story.ts';
import { namesOf, openingView } from '#core/view/opening.ts';
import { selectFeature } from '#core/view/view.ts';
import type { Rect } from '#drawing/rect.ts';
import type { FirstPictureSize } from '#first-picture/files.ts';
import { insetsFor } from '#map/insets.ts';
import { paddingFor } from '#map/fit-options.ts';
import { readBase } from '#picture/base-tiles.ts';
import { cameraFor, type Padding } from '#core/scene/camera-for.ts';
import type { Size } from '#picture/projection.ts';
import { pictureOf } from '#picture/scene-picture.ts';
import { element, short } from '#picture/svg.ts';
import { buildBaseMap } from './base.ts';
import { compactPath, type Coarseness } from './compact-path.ts';
import { inTwoThemes, markedPalette, ownColours } from './two-themes.ts';

/** Most that a file may be, in bytes as a host sends it: see docs/performance.md. */
const mostBytes = 30 * 1024;

/** The page at one size: its map, and what lies over it, in CSS pixels from the map's top left. */
interface Layout {
  readonly map: Size;
  /** How far beyond the map is drawn on each side, for maps of other sizes. */
  readonly beyond: { readonly x: number; readonly y: number };
  /** Panels that the frame keeps clear of. */
  readonly panels: readonly Rect[];
  /** What else labels avoid. */
  readonly controls: readonly Rect[];
}

const box = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/** As measured on the page of a story at 390 × 844 and 1440 × 900. */
const layouts: Readonly<Record<FirstPictureSize, (hasCard: boolean) => Layout>> = {
  narrow: () => ({
    map: { width: 390, height: 338 },
    beyond: { x: 40, y: 60 },
    panels: [box(8, 8, 70, 46)],
    controls: [box(87, 8, 295, 30), box(337, 209, 46, 90), box(346, 294, 44, 44)],
  }),
  wide: (hasCard) => ({
    map: { width: 945, height: 709 },
    beyond: { x: 110, y: 40 },
    panels: hasCard ? [box(11, 97, 387, 37), box(614, 11, 320, 469)] : [box(11, 97, 195, 538)],
    controls: [
      box(11, 11, 196, 38),
      box(11, 52, 340, 37),
      box(898, 539, 36, 138),
      box(477, 690, 468, 18),
    ],
  }),
};

function paddingIn({ map, panels }: Layout): Padding {
  const frame = { left: 0, top: 0, right: map.width, bottom: map.height };
  return paddingFor(map, insetsFor(frame, panels));
}

/** Draws what the page of a story or feature opens with. */
async function draw(story: Story, feature: StoryFeature | undefined, size: FirstPictureSize) {
  const opening = openingView(story);
  const view = feature ? selectFeature(opening, feature.id) : opening;
  const layout = layouts[size](feature !== undefined);
  const { map, beyond } = layout;
  const scene = sceneOf(story, view);
  const camera = cameraFor(scene.frame, map, paddingIn(layout));
  const names = namesOf(story, view, 'en');
  const placed = {
    story,
    scene,
    names,
    size: map,
    beyond,
    padding: paddingIn(layout),
    overlays: [...layout.panels, ...layout.controls],
  };
  const base = await readBase(buildBaseMap(story.slug), placed);
  const { svg } = pictureOf({ ...placed, base, theme: markedPalette, title: '' });
  const { bbox, narrowBbox, maxZoom } = scene.frame;
  return {
    themed: inTwoThemes(svg, ownColours(story.kinds)),
    drawnFor: { camera, size: map, beyond, frame: { bbox, narrowBbox, maxZoom } },
    names,
  };
}

/** In units of a picture. */
const inUnits = (value: string, unit: number) => String(Math.round(Number(value) / unit));

/** Lines and circles of a layer. */
function strokesInUnits(layer: string, coarseness: Coarseness): string {
  const { unit } = coarseness;
  return layer
    .replaceAll(/ d="([^"]*)"/g, (_, d: string) => ` d="${compactPath(d, coarseness)}"`)
    .replaceAll(
      /cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.-]+)"/g,
      (_, x: string, y: string, r: string) =>
        `cx="${inUnits(x, unit)}" cy="${inUnits(y, unit)}" data-r="${r}"`,
    );
}

/** The sea, and what is around a globe. */
const backgroundInUnits = (markup: string, whole: readonly number[], unit: number) =>
  markup
    .replaceAll(/<rect width="[\d.]+" height="[\d.]+"/g, () => {
      const [x = 0, y = 0, width = 0, height = 0] = whole;
      return `<rect x="${x}" y="${y}" width="${width}" height="${height}"`;
    })
    .replaceAll(
      /<circle cx="([\d.-]+)" cy="([\d.-]+)" r="([\d.]+)"/g,
      (_, ...[x = '', y = '', r = '']: string[]) =>
        `<circle cx="${inUnits(x, unit)}" cy="${inUnits(y, unit)}" r="${inUnits(r, unit)}"`,
    );

/**
 * Markup in units of a picture. What has one size at every scale, such as labels, has its place as an attribute for the
 * page's script: see src/first-picture.
 * @param whole all that is drawn, in those units
 */
function inWholeUnits(markup: string, coarseness: Coarseness, whole: readonly number[]): string {
  const { unit } = coarseness;
  const strokes = markup.replaceAll(/<g data-layer="[^"]*">.*?<\/g>/gs, (layer) =>
    strokesInUnits(layer, coarseness),
  );
  return backgroundInUnits(strokes, whole, unit).replaceAll(
    /transform="translate\(([\d.-]+) ([\d.-]+)\)/g,
    (_, x: string, y: string) => `data-at="translate(${inUnits(x, unit)} ${inUnits(y, unit)})`,
  );
}

type Drawn = Awaited<ReturnType<typeof draw>>;

function fileOf({ themed, drawnFor, names }: Drawn, coarseness: Coarseness): string {
  const { light, dark, markup } = themed;
  const { unit } = coarseness;
  const { size, beyond } = drawnFor;
  const whole = [-beyond.x, -beyond.y, size.width + 2 * beyond.x, size.height + 2 * beyond.y].map(
    (value) => Number(short(value / unit)),
  );
  const inner = markup.replace(/^<svg[^>]*>(<title\/>)?/, '').replace(/<\/svg>$/, '');
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: whole.join(' '),
      'aria-hidden': 'true',
      'data-unit': unit,
      'data-names': names,
      'data-drawn-for': JSON.stringify(drawnFor),
      'data-light': light.join(' '),
      'data-dark': dark.join(' '),
    },
    inWholeUnits(inner, coarseness, whole),
  );
}

/** Finer first: the first that is small enough is taken. */
const steps: readonly Coarseness[] = [0.35, 0.5, 0.7, 1, 1.4, 2, 3, 5].map((tolerance) => ({
  tolerance,
  unit: tolerance < 0.6 ? 0.1 : tolerance < 1.2 ? 0.2 : 0.25,
}));

/**
 * The picture that stands in a map's place until the map is there: see src/first-picture. @returns an SVG document for
 * the page's script
 * @throws if it can't be made small enough
 */
export async function firstPictureOf(
  story: Story,
  feature: StoryFeature | undefined,
  size: FirstPictureSize,
): Promise<string> {
  const drawn = await draw(story, feature, size);
  for (const coarseness of steps) {
    const file = fileOf(drawn, coarseness);
    if (gzipSync(file, { level: 9 }).length <= mostBytes) return file;
  }
  throw new Error(`${story.slug}: the picture of the map is larger than ${mostBytes} bytes`);
}
