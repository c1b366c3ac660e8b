export type Keys = readonly (string | number)[];

const plain = /^[\p{L}_$][\p{L}\p{N}_$-]*$/u;

/** Formats a path within JSON, such as `features[2].properties.when` or `names["a b"]`. */
export const jsonPath = (keys: Keys): string =>
  keys
    .map((key) =>
      typeof key === 'number'
        ? `[${key}]`
        : plain.test(key)
          ? `.${key}`
          : `[${JSON.stringify(key)}]`,
    )
    .join('')
    .replace(/^\./, '');

/** The keys of such a path. Whatever else is in the text is left out. */
export const keysOf = (path: string): Keys =>
  [...path.matchAll(/\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([\p{L}\p{N}_$-]+)/gu)].map(
    ([, index, quoted, name = '']) =>
      index !== undefined
        ? Number(index)
        : quoted !== undefined
          ? (JSON.parse(quoted) as string)
          : name,
  );
