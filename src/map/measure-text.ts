import type { MeasureText } from './style/area-names.ts';
import { regular } from './style/font-stacks.ts';

let canvas: CanvasRenderingContext2D | undefined;

const size = 100;
const weights = { regular: 400, semibold: 600 };
const families = regular.map((family) => JSON.stringify(family)).join();

/** Measures in the label fonts, which must have been loaded. @throws if the browser has no 2D canvas */
export const measureText: MeasureText = (text, face) => {
  canvas ??= document.createElement('canvas').getContext('2d') ?? undefined;
  if (!canvas) throw new Error('this browser draws no canvas');
  canvas.font = [weights[face], `${size}px`, families].join(' ');
  return canvas.measureText(text).width / size;
};
