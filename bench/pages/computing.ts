// What is computed without a map: finding quotes in a long text, and what is near a long border.
import { match, type Quote } from '#core/anchoring/match.ts';
import { searchable } from '#core/anchoring/searchable-text.ts';
import { sceneOf } from '#core/scene/scene.ts';
import { changed } from '#core/view/view.ts';
import { openingView } from '#core/view/opening.ts';
import { prepare } from './story.ts';

declare global {
  interface Window {
    /** Milliseconds each, the first time in the page. */
    computing?: { readonly reading: number; readonly quotes: number; readonly within: number };
  }
}

const characters = 200_000;
const quotes = 500;

/** A text like a long article, always the same one. */
function longText(): string {
  const words =
    'the forces of both sides said that “mortar fire” hit – near Sotk on Thursday'.split(' ');
  let state = 1;
  const next = () => (state = (state * 16_807) % 2_147_483_647);
  let text = '';
  while (text.length < characters) text += `${words[next() % words.length] ?? ''} `;
  return text;
}

/** Quotes from all over a text, each with context on both sides. */
const quotesOf = (text: string): readonly Quote[] =>
  Array.from({ length: quotes }, (_, index) => {
    const at = 100 + Math.floor((index * (text.length - 400)) / quotes);
    return {
      exact: text.slice(at, at + 60),
      prefix: text.slice(at - 60, at),
      suffix: text.slice(at + 60, at + 120),
    };
  });

function timed<T>(work: () => T): { readonly ms: number; readonly value: T } {
  const begun = performance.now();
  const value = work();
  return { ms: performance.now() - begun, value };
}

const { story } = await prepare();
const text = longText();
const wanted = quotesOf(text);
const reading = timed(() => searchable(text));
const found = timed(() => wanted.map((quote) => match(reading.value, quote)));
if (found.value.some((one) => one.found !== 'once')) throw new Error('a quote was not found');
const view = changed(openingView(story), {
  within: { feature: 'armenia-azerbaijan-border', km: 0.001 },
});
const within = timed(() => sceneOf(story, view));
window.computing = { reading: reading.ms, quotes: found.ms, within: within.ms };
