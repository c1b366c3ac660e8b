import { bringSpeech } from '#loading/catalogues.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** Beside the page's own data: nothing is drawn before there are words. */
export const load: LayoutLoad = ({ route }) =>
  interfaceLanguage.begin(bringSpeech, route.id === '/[story]/disputed-places' ? ['rules'] : []);
