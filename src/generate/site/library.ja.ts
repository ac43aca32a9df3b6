export const libraryInJapanese: Readonly<Record<string, string>> = {};
