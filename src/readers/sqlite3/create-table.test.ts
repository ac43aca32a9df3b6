import { expect, it } from "vitest";
import { parseCreateTable } from "./create-table.js";

it.each([
  ["CREATE TABLE t(id INTEGER PRIMARY KEY,name TEXT NOT NULL)", ["id", "name"], 0],
  ['CREATE TABLE "t"\n(\n  Id  INTEGER\n  primary key,\n  h TEXT default "" not null\n)', ["id", "h"], 0],
  [
    'create table if not exists t (a, b DECIMAL(10,2), [c d] TEXT, `e`, "f""g")',
    ["a", "b", "c d", "e", 'f"g'],
    undefined,
  ],
  ["CREATE TABLE t(a /* , x */ TEXT, -- b,\n c INT DEFAULT 'p,q)')", ["a", "c"], undefined],
  ["CREATE TABLE t(a INTEGER, b, PRIMARY KEY(a))", ["a", "b"], 0],
  ["CREATE TABLE t(a INTEGER, b, CONSTRAINT k PRIMARY KEY(a, b))", ["a", "b"], undefined],
  ["CREATE TABLE t(a INT PRIMARY KEY, b)", ["a", "b"], undefined],
  ["CREATE TABLE t(a INTEGER PRIMARY KEY DESC, b)", ["a", "b"], undefined],
  ["CREATE TABLE t(a, b AS (a + 1), c GENERATED ALWAYS AS (a) STORED)", ["a", "c"], undefined],
])("%s", (sql, names, rowidAlias) => {
  expect(parseCreateTable(sql)).toEqual({ names, rowidAlias, withoutRowid: false });
});

it("knows a table without rowids, and what is no table", () => {
  expect(parseCreateTable("CREATE TABLE t(a PRIMARY KEY) WITHOUT ROWID")?.withoutRowid).toBe(true);
  for (const sql of ["", "CREATE TABLE t(a", "CREATE TABLE t AS SELECT 1", "SELECT (1)"])
    expect(parseCreateTable(sql)).toBeUndefined();
});
