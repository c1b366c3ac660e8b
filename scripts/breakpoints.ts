// Vite's part of src/ui/breakpoints.ts. In TypeScript, unlike other scripts, because Vite loads it after the packages
// are installed.
import customMedia from 'postcss-custom-media';
import type { CSSOptions } from 'vite';
import { breakpoints } from '../src/ui/breakpoints.ts';

type Plugins = NonNullable<Exclude<CSSOptions['postcss'], string | undefined>['plugins']>;

/** Lets styles name the breakpoints: `@media (--low)` (Media Queries Level 5, section 3). */
export const breakpointStyles: Plugins = [
  {
    postcssPlugin: 'breakpoints',
    Once(root, { AtRule }) {
      for (const [name, query] of Object.entries(breakpoints))
        root.prepend(new AtRule({ name: 'custom-media', params: `--${name} ${query}` }));
    },
  },
  customMedia(),
];
