import type { Part } from '#core/i18n/i18n.ts';
import { loadLanguage } from '#loading/load-language.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import type { LayoutLoad } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** Messages that a page needs besides the explorer's. Those of parts that are loaded later, only in the prerendered page. */
const partsOf: Readonly<Record<string, readonly Part[]>> = {
  '/[story]/[[feature]]': import.meta.env.SSR ? ['timeline'] : [],
  '/': ['home'],
  '/[story]/disputed-places': ['disputed-places'],
  '/[story]/embed': ['sharing'],
};

/** Loaded in parallel with the page's own data; nothing is rendered before. */
export const load: LayoutLoad = ({ route }) =>
  interfaceLanguage.begin(loadLanguage, partsOf[route.id ?? ''] ?? []);
