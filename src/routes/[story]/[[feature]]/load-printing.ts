import type { Component, ComponentProps } from 'svelte';
import { interfaceLanguage } from '#state/language.svelte.ts';
import type PrintingType from './Printing.svelte';

export interface ReadyToPrint {
  readonly Printing: Component<ComponentProps<typeof PrintingType>>;
  readonly base: ComponentProps<typeof PrintingType>['base'];
}

/**
 * Brings what a handout is made of: the browser waits for nothing once it prints.
 * @throws where it can't be fetched
 */
export async function loadPrinting(): Promise<ReadyToPrint> {
  const [{ default: Printing }, { loadBaseFiles }] = await Promise.all([
    import('./Printing.svelte'),
    import('#picture/base-files.ts'),
    interfaceLanguage.require('sharing'),
  ]);
  return { Printing, base: await loadBaseFiles(() => undefined) };
}

/** Whether it is brought before it is asked for: where one prints, and where what is brought costs little. */
export function isLikelyToPrint(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return matchMedia('(pointer: fine)').matches && connection?.saveData !== true;
}
