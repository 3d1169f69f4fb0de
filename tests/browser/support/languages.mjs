// The languages that every page has, and the widths at which it is looked at.

export const LANGUAGES = ["kk", "ru", "en"];
export const WIDE = { width: 1280, height: 900 };
export const NARROW = { width: 360, height: 740 };
