/** CSS families: the weight is read from the first name, and letters that a family lacks are the next one's. */
export const regular = ['Noto Sans', 'Noto Sans Armenian'];
export const semibold = ['Noto Sans Semibold', 'Noto Sans', 'Noto Sans Armenian'];
