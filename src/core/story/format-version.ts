/** Versions of the format of stories: `dateline-story/1` and `dateline-story/2`. */
export type FormatVersion = 1 | 2;

/** The version that a `format` stands for; the newest if there is none. */
export const versionOf = (format: unknown): FormatVersion =>
  format === 'dateline-story/1' ? 1 : 2;
