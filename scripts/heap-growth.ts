// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { setFlagsFromString } from 'node:v8';
import type { Plugin } from 'vite';

/**
 * Lets each thread of a build grow to a third more than it uses before it collects garbage. Where there is plenty
 * of memory, that would be four times, of several threads.
 */
export function heapGrowth(): Plugin {
  return {
    name: 'heap-growth',
    apply: 'build',
    config: () => setFlagsFromString('--heap-growing-percent=30'),
  };
}
