/** The columns of a table, read from the statement that made it. */

export interface TableColumns {
  /** Names of the columns whose values a row stores, in order, in lower case. */
  readonly names: readonly string[];
  /** Index of the column that is the rowid itself, for which a row stores NULL. */
  readonly rowidAlias: number | undefined;
  /** The table has no rowids: its rows stand in an index. */
  readonly withoutRowid: boolean;
}

interface Token {
  /** As written; without its quotes where it had some. */
  readonly text: string;
  readonly quoted: boolean;
}

const LEXEME =
  /\s+|--[^\n]*(?:\n|$)|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"]|"")*)"|`((?:[^`]|``)*)`|\[([^\]]*)\]|'((?:[^']|'')*)'|([\p{L}\p{N}_$]+)|([\s\S])/gu;

function tokensOf(sql: string): Token[] {
  const tokens: Token[] = [];
  for (const [, double, backtick, bracket, single, word, sign] of sql.matchAll(LEXEME)) {
    const quoted =
      double?.replaceAll('""', '"') ?? backtick?.replaceAll("``", "`") ?? bracket ?? single?.replaceAll("''", "'");
    if (quoted !== undefined) tokens.push({ text: quoted, quoted: true });
    else if (word !== undefined || sign !== undefined) tokens.push({ text: (word ?? sign)!, quoted: false });
  }
  return tokens;
}

const isWord = (token: Token | undefined, ...words: string[]) =>
  token !== undefined && !token.quoted && words.includes(token.text.toUpperCase());

/** Parses a CREATE TABLE statement; undefined where it is none. */
export function parseCreateTable(sql: string): TableColumns | undefined {
  const tokens = tokensOf(sql);
  const open = tokens.findIndex((token) => isWord(token, "("));
  if (!isWord(tokens[0], "CREATE") || open < 0) return undefined;
  const parts: Token[][] = [[]];
  let depth = 0;
  let at = open;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (isWord(token, "(")) depth++;
    if (isWord(token, ")")) depth--;
    if (depth === 0) break;
    if (depth === 1 && isWord(token, ",")) parts.push([]);
    else if (at > open) parts.at(-1)!.push(token);
  }
  if (depth !== 0) return undefined;
  const rest = tokens.slice(at + 1);
  const withoutRowid = rest.some((token, i) => isWord(token, "WITHOUT") && isWord(rest[i + 1], "ROWID"));
  const isConstraint = ([first]: Token[]) => isWord(first, "CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
  // Constraints of the table follow all its columns.
  const firstConstraint = parts.findIndex((part, i) => i > 0 && isConstraint(part));
  const columns = parts.slice(0, firstConstraint < 0 ? parts.length : firstConstraint).filter(isStored);
  const constraints = firstConstraint < 0 ? [] : parts.slice(firstConstraint);
  const names = columns.map(([name]) => name?.text.toLowerCase() ?? "");
  return { names, rowidAlias: withoutRowid ? undefined : aliasOf(columns, names, constraints), withoutRowid };
}

/** Columns that are computed at need are not stored. */
function isStored(column: Token[]): boolean {
  return !column.some((token, i) => i > 0 && isWord(token, "AS")) || column.some((token) => isWord(token, "STORED"));
}

/** The column of type INTEGER that is the primary key by itself. */
function aliasOf(columns: Token[][], names: string[], constraints: Token[][]): number | undefined {
  const isInteger = (column: Token[] | undefined) =>
    column?.[1]?.text.toUpperCase() === "INTEGER" &&
    (column.length === 2 || column[2]!.quoted || !/^\w+$/.test(column[2]!.text) || isClause(column[2]));
  const own = columns.findIndex(
    (column) =>
      isInteger(column) &&
      column.some(
        (token, i) => isWord(token, "PRIMARY") && isWord(column[i + 1], "KEY") && !isWord(column[i + 2], "DESC"),
      ),
  );
  if (own >= 0) return own;
  for (const constraint of constraints) {
    const key = constraint.findIndex((token, i) => isWord(token, "PRIMARY") && isWord(constraint[i + 1], "KEY"));
    if (key < 0 || !isWord(constraint[key + 2], "(")) continue;
    const inner = constraint.slice(
      key + 3,
      constraint.findIndex((token) => isWord(token, ")")),
    );
    const index = inner.some((token) => isWord(token, ",")) ? -1 : names.indexOf(inner[0]?.text.toLowerCase() ?? "");
    if (index >= 0 && isInteger(columns[index])) return index;
  }
  return undefined;
}

/** Whether a word begins a constraint of a column, and is no further word of its type. */
const isClause = (token: Token | undefined) =>
  isWord(token, "CONSTRAINT", "PRIMARY", "NOT", "NULL", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "ON");
