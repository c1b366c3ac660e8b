/** Sample letters of each alphabet used in names: the browser loads a font face only for text that needs it. */
export const alphabets: Readonly<Record<string, string>> = {
  hy: 'ԱաՁձ',
  az: 'əşğıİçöü',
  ru: 'ЖжЯя',
  local: 'ԱաՁձəşğıİçöüЖжЯя',
};
