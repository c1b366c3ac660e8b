export const pushState = (href: string) => history.pushState({}, '', href);
export const replaceState = (href: string) => history.replaceState({}, '', href);
