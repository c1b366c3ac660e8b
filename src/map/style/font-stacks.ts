/** CSS font families. The weight is read from the first name; later families supply missing letters. */
export const regular = ['Noto Sans', 'Noto Sans Armenian'];
export const semibold = ['Noto Sans Semibold', 'Noto Sans', 'Noto Sans Armenian'];
