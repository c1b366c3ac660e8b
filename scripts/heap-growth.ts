// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { setFlagsFromString } from 'node:v8';
import type { Plugin } from 'vite';

/**
 * Makes each thread of a build collect garbage once its heap has grown by a third. By default, on a machine with much
 * memory, a heap may grow to four times its size first.
 */
export function heapGrowth(): Plugin {
  return {
    name: 'heap-growth',
    apply: 'build',
    config: () => setFlagsFromString('--heap-growing-percent=30'),
  };
}
