import type { Part } from '#core/words/speech.ts';
import { bringSpeech } from '#loading/catalogues.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** The words that a page needs beside the explorer's. */
const partsOf: Readonly<Record<string, readonly Part[]>> = {
  '/[story]/disputed-places': ['rules'],
  '/[story]/embed': ['sharing'],
};

/** Beside the page's own data: nothing is drawn before there are words. */
export const load: LayoutLoad = ({ route }) =>
  interfaceLanguage.begin(bringSpeech, partsOf[route.id ?? ''] ?? []);
