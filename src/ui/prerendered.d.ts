/** A component during prerendering, and `undefined` in the browser: see scripts/prerendered-parts.ts. */
declare module '*.svelte?prerendered' {
  import type { Component } from 'svelte';

  const component: Component<never> | undefined;
  export default component;
}
