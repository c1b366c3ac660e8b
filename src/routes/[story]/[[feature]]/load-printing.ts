import type { Component, ComponentProps } from 'svelte';
import { loadQuietly } from '#delivery/load-part.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import type PrintingType from './Printing.svelte';

export type Printing = Component<
  ComponentProps<typeof PrintingType>,
  { readonly readBase: () => Promise<void> }
>;

/**
 * Loads what a handout needs: browsers wait for nothing once they print.
 * @throws if it can't be loaded
 */
export async function loadPrinting(): Promise<Printing> {
  const [{ default: Printing }] = await Promise.all([
    loadQuietly(() => import('./Printing.svelte')),
    loadQuietly(interfaceLanguage.require('sharing')),
    loadQuietly(interfaceLanguage.require('tools')),
  ]);
  return Printing;
}

/** Whether to load it in advance: on devices that print, and where data is cheap. */
export function isLikelyToPrint(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return matchMedia('(pointer: fine)').matches && connection?.saveData !== true;
}
