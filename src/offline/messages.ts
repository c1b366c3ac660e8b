/** What a page tells a worker that waits: that its version is to be used from now on. */
export const updateRequest = 'use-this-version';

export const isUpdateRequest = (data: unknown): boolean => data === updateRequest;
