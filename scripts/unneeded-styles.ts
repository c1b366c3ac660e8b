// Style sheets of parts that a page doesn't have yet. In TypeScript, unlike other scripts, because Vite loads it after
// the packages are installed.

/** A class that limits rules to a component: see `cssHash` in vite.config.ts. */
const scope = /\.(s[\w-]{4})(?![\w-])/g;

/** The classes of components in a style sheet. */
const scopesOf = (css: string): readonly string[] => [
  ...new Set([...css.matchAll(scope)].map(([, name = '']) => name)),
];

/**
 * Whether a style sheet is only for components that a page doesn't have yet. SvelteKit links the style sheets of every
 * part that a page may load later, and browsers draw nothing until all have arrived. Each part loads its own with its
 * script, so that they can wait.
 * @param classes in the page
 */
export function isUnneeded(css: string, classes: ReadonlySet<string>): boolean {
  const scopes = scopesOf(css);
  return scopes.length > 0 && !scopes.some((one) => classes.has(one));
}
