export const descriptions: Readonly<Record<string, string>> = {};
