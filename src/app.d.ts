declare global {
  interface Window {
    /** What the page offers to tests and embedders. */
    dateline?: {
      /** The ids of the features that are drawn in the map's frame now. */
      drawn: () => string[];
      /** The texts that the map has in its frame now, or at a point of it in CSS pixels; one of several is told once. */
      labels: (at?: {
        readonly x: number;
        readonly y: number;
      }) => readonly { readonly text: string; readonly layer: string; readonly feature?: string }[];
    };
  }
}
export {};
