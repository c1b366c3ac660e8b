/** CSS font families. Weight and style are read from the first name; later families supply missing letters. */
export const regular = ['Noto Sans', 'Noto Sans Armenian'];
export const semibold = ['Noto Sans Semibold', 'Noto Sans', 'Noto Sans Armenian'];
/** Names of water. Armenian letters are slanted by the browser. */
export const italic = ['Noto Sans Italic', 'Noto Sans', 'Noto Sans Armenian'];
