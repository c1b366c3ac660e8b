import type { Shape } from '../story/story.ts';
import type { KindColour, KindStyle } from './kind-style.ts';
import { colourOf, kindStyleOf } from './kinds.ts';
import { classOf, sizeOf, type ColourClass } from './scales.ts';

type Drawn = Pick<Shape, 'kind' | 'geometry' | 'written'>;

/** A property as in the story's file. */
export const valueOf = ({ written }: Pick<Shape, 'written'>, property: string): unknown =>
  (written as Readonly<Record<string, unknown>>)[property];

/** The class of colours that a shape is in; undefined if its kind has none. */
export function colourClassOf(shape: Drawn): ColourClass | undefined {
  const { colours } = shape.kind;
  return colours && classOf(colours, valueOf(shape, colours.by));
}

/** Colour of a shape and of mentions of it. */
export const shapeColour = (shape: Drawn): KindColour =>
  colourClassOf(shape)?.colour ?? colourOf(shape.kind);

/** How a shape is drawn: as its kind, with the colour and size that follow from its properties. */
export function shapeStyle(shape: Drawn): KindStyle {
  const { kind, geometry } = shape;
  const style = kindStyleOf(kind, geometry.type);
  if (!kind.colours && !kind.sizes) return style;
  const coloured = { ...style, colour: shapeColour(shape) };
  return coloured.form === 'point' && kind.sizes
    ? { ...coloured, size: sizeOf(kind.sizes, valueOf(shape, kind.sizes.by)) }
    : coloured;
}
