import type { EvaluatedLayer } from './evaluate.ts';
import type { XY } from '#core/scene/mercator.ts';
import type { Rect } from '#drawing/rect.ts';
import { hex, type Drawable } from './shapes.ts';
import { element, escaped, short } from './svg.ts';
import { faceOf, fontOf, linesOf, widthOf, type TextLine, type TextStyle } from './text.ts';

/** A text in a layer's style, not yet placed. */
export interface LabelText {
  readonly layer: string;
  readonly drawable: Drawable;
  readonly lines: readonly TextLine[];
  readonly setting: TextStyle;
  /** In pixels. */
  readonly width: number;
  readonly lineHeight: number;
  readonly colour: string;
  readonly halo: { readonly colour: string; readonly width: number };
}

export type TextJustify = 'start' | 'middle' | 'end';

/** A placed text. */
export interface PlacedLabel {
  readonly text: LabelText;
  /** Centre of the text block. */
  readonly at: XY;
  readonly justified: TextJustify;
  /** Degrees clockwise around the centre. */
  readonly angle: number;
}

interface Formatted {
  readonly sections: readonly { readonly text: string; readonly scale: number | null }[];
}

type Colour = Parameters<typeof hex>[0];

/** The text that a layer writes for a feature; undefined if none. */
export function textOf(layer: EvaluatedLayer, drawable: Drawable): LabelText | undefined {
  const { feature, state } = drawable;
  const field = layer.of<Formatted | string>('text-field', feature, state);
  const sections = typeof field === 'string' ? [{ text: field, scale: null }] : field.sections;
  const isUpper = layer.of<string>('text-transform', feature, state) === 'uppercase';
  const runs = sections.map(({ text, scale }) => ({
    text: isUpper ? text.toLocaleUpperCase() : text,
    scale: scale ?? 1,
  }));
  if (runs.every(({ text }) => text.trim() === '')) return undefined;
  const [family = ''] = layer.of<string[] | undefined>('text-font', feature, state) ?? [];
  const setting: TextStyle = {
    face: faceOf(family),
    size: layer.of<number>('text-size', feature, state),
    spacing: layer.of<number>('text-letter-spacing', feature, state),
  };
  const isLine = layer.of<string>('symbol-placement') !== 'point';
  const most = isLine ? Infinity : layer.of<number>('text-max-width', feature, state);
  const lines = linesOf(runs, setting, most);
  return {
    layer: layer.layer.id,
    drawable,
    lines,
    setting,
    width: Math.max(...lines.map((line) => widthOf(line, setting))),
    lineHeight: layer.of<number>('text-line-height', feature, state) * setting.size,
    colour: hex(layer.of<Colour>('text-color', feature, state)),
    halo: {
      colour: hex(layer.of<Colour>('text-halo-color', feature, state)),
      width: layer.of<number>('text-halo-width', feature, state),
    },
  };
}

export const heightOf = ({ lines, lineHeight }: LabelText) => lines.length * lineHeight;

/** Bounding rectangle of a horizontal text. */
export function boxOf(text: LabelText, [x, y]: XY): Rect {
  const [half, tall] = [text.width / 2, heightOf(text) / 2];
  return { left: x - half, right: x + half, top: y - tall, bottom: y + tall };
}

/** Squares along a rotated text, for collisions. */
export function boxesAlong(text: LabelText, [x, y]: XY, angle: number): readonly Rect[] {
  const tall = heightOf(text);
  const count = Math.max(1, Math.ceil(text.width / tall));
  const turn = (angle * Math.PI) / 180;
  return Array.from({ length: count }, (_, at) => {
    const along = count === 1 ? 0 : (at / (count - 1) - 0.5) * (text.width - tall);
    const [cx, cy] = [x + along * Math.cos(turn), y + along * Math.sin(turn)];
    return { left: cx - tall / 2, right: cx + tall / 2, top: cy - tall / 2, bottom: cy + tall / 2 };
  });
}

/** From the middle of a line to its baseline, in ems: half the height of capitals. */
const baselineOffset = 0.36;

export function labelMarkup({ text, at: [x, y], justified, angle }: PlacedLabel): string {
  const { lines, setting, lineHeight, width } = text;
  const left = justified === 'start' ? -width / 2 : justified === 'end' ? width / 2 : 0;
  const spans = lines.map((line, at) => {
    const down = (at - (lines.length - 1) / 2) * lineHeight + setting.size * baselineOffset;
    const runs = line.map((run) =>
      run.scale === 1
        ? escaped(run.text)
        : element('tspan', { 'font-size': short(run.scale * setting.size, 1) }, escaped(run.text)),
    );
    return element('tspan', { x: short(left), y: short(down) }, runs.join(''));
  });
  const turned = angle === 0 ? '' : ` rotate(${short(angle)})`;
  return element(
    'text',
    {
      transform: `translate(${short(x)} ${short(y)})${turned}`,
      'data-label': text.layer,
      'data-shape': text.drawable.shape,
      'font-size': short(setting.size, 1),
      ...fontOf(setting.face),
      'letter-spacing':
        setting.spacing === 0 ? undefined : short(setting.spacing * setting.size, 2),
      'text-anchor': justified === 'start' ? undefined : justified,
      fill: text.colour,
      stroke: text.halo.width > 0 ? text.halo.colour : undefined,
      'stroke-width': text.halo.width > 0 ? short(text.halo.width * 2) : undefined,
    },
    spans.join(''),
  );
}

/** A label's text on one line. */
export function wordsOf({ lines }: LabelText): string {
  return lines.map((line) => line.map(({ text }) => text).join('')).join(' ');
}
