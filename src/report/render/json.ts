import type { Info } from "../../spec/verdict/info.js";
import type { Report } from "../../spec/verdict/report.js";

/** Renders a report or an info as JSON, as its schema describes it. */
export const renderJson = (document: Report | Info): string => `${JSON.stringify(document, null, 2)}\n`;
