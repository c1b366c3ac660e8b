/** Diameter of a cluster in CSS pixels: room for the digits, and a little more for many. @param count of its points */
export const clusterSize = (count: number) => 20 + 6 * Math.floor(Math.log10(count));

/** Size of the number on a cluster, in CSS pixels. */
export const clusterTextSize = 12;
