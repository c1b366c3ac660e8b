export const resolve = (path: string) => path;
