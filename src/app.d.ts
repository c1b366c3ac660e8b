declare global {
  interface Window {
    /** What the page offers to tests and embedders. */
    dateline?: {
      /** The ids of the features that are drawn in the map's frame now. */
      drawn: () => string[];
    };
  }
}
export {};
