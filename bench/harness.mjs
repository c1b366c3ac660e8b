// The browser of a benchmark, and its figures with their limits.
import { chromium } from '@playwright/test';
import { findChromium } from '../scripts/find-chromium.mjs';

export const times = Number(process.env.BENCH_TIMES ?? 9);

/** Chromium's own choice of how to draw: the first frame doesn't wait a second for an emulated graphics card. */
export const ownDrawing = [];
const emulatedCard = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];

export function launch(args = emulatedCard) {
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('no Chrome or Chromium found: npm test installs one on Debian');
  return chromium.launch({
    executablePath,
    args,
  });
}

const results = [];

/** Prints a figure and records whether it is within its limit. */
export function bound(what, figure, limit, unit = '') {
  const ok = figure <= limit;
  results.push(ok);
  const shown = unit === '' ? figure.toFixed(2) : Math.round(figure);
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${what}: ${shown}${unit} (at most ${limit}${unit})`);
}

export const allWithin = () => results.every(Boolean);
