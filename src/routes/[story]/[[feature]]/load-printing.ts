import type { Component, ComponentProps } from 'svelte';
import { loadQuietly } from '#delivery/load-part.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';
import type PrintingType from './Printing.svelte';

export interface ReadyToPrint {
  readonly Printing: Component<ComponentProps<typeof PrintingType>>;
  readonly base: ComponentProps<typeof PrintingType>['base'];
}

/**
 * Loads what a handout needs: browsers wait for nothing once they print.
 * @throws if it can't be loaded
 */
export async function loadPrinting(): Promise<ReadyToPrint> {
  const [{ default: Printing }, { loadBaseFiles }] = await Promise.all([
    loadQuietly(import('./Printing.svelte')),
    loadQuietly(import('#picture/base-files.ts')),
    loadQuietly(interfaceLanguage.require('sharing')),
  ]);
  return { Printing, base: await loadBaseFiles(() => undefined) };
}

/** Whether to load it in advance: on devices that print, and where data is cheap. */
export function isLikelyToPrint(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return matchMedia('(pointer: fine)').matches && connection?.saveData !== true;
}
