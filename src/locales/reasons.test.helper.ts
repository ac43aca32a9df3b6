/** Finds, in the sources, every English text that a report may have to show in another language. */
import ts from "typescript";

/** A text with numbered holes, and where it stands. */
export interface Reason {
  readonly template: string;
  readonly place: string;
}

/** Errors whose message is shown, and a class that puts its name for records into messages, by which of their arguments is the message. */
const ERRORS: Readonly<Record<string, number>> = {
  TasukiError: 1,
  RecordError: 0,
  SchemaError: 0,
  ProgramError: 0,
  InvalidArgumentError: 0,
  IndexTable: 1,
  BadThrift: 0,
};
/** Functions that take a text that is shown. */
const CALLS: Readonly<Record<string, number>> = {
  notChecked: 0,
  parseDeclaration: 1,
  toDeclaration: 1,
  parseHandOver: 1,
  toHandOver: 1,
  toAgreement: 1,
  differ: 0,
  "wrong.push": 0,
  wrong: 0,
  absentDefinition: 1,
  fault: 2,
  "this.fault": 2,
  pageFault: 2,
  compared: 0,
  differs: 1,
  refusal: 1,
};
/** Properties and variables that hold one. */
const NAMES = new Set(["reason", "reasons", "expected", "actual", "name", "skipped", "error", "ended"]);
/** A file all of whose texts are shown. */
const ALL = /conformance\/match\.ts$/;

/** What stands for a hole until the holes are numbered. */
const HOLE = "\u0000";
const isProse = (text: string) => /[a-z] \w|\w [a-z]/.test(text.replaceAll(HOLE, "x"));

export function reasonsIn(files: readonly { path: string; text: string }[]): Reason[] {
  const sources = files.map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  const constants = new Map<string, ts.Expression>();
  /** Functions of one file that take a reason, by which of their parameters it is; two of one name may stand in a file. */
  const tellers = new Map<string, Set<number>>();
  for (const source of sources)
    visit(source, (node) => {
      if (ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node) || ts.isArrowFunction(node)) {
        const { name } = ts.isArrowFunction(node) ? (node.parent as ts.VariableDeclaration) : node;
        const which = node.parameters.findIndex((parameter) => parameter.name.getText() === "reason");
        if (!name || which < 0) return;
        const key = `${source.fileName} ${name.getText()}`;
        tellers.set(key, (tellers.get(key) ?? new Set()).add(which));
      }
      if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer) {
        const { initializer } = node;
        constants.set(`${source.fileName} ${node.name.text}`, initializer);
        // What is written in capitals may come from another file.
        if (/^[A-Z_]+$/.test(node.name.text)) constants.set(node.name.text, initializer);
      }
    });

  const found = new Map<string, Reason>();
  const collect = (expression: ts.Expression | undefined, source: ts.SourceFile) => {
    if (!expression) return;
    const { line } = source.getLineAndCharacterOfPosition(expression.getStart());
    const place = `${source.fileName}:${line + 1}`;
    const aside: string[] = [];
    for (const text of [...textsOf(expression, { constants, source, aside }), ...aside]) {
      if (!isProse(text)) continue;
      let holes = 0;
      const template = text.replaceAll(HOLE, () => `{${++holes}}`);
      found.set(template, { template, place });
    }
  };
  for (const source of sources)
    visit(source, (node) => {
      if (ts.isNewExpression(node)) {
        const argument = ERRORS[node.expression.getText()];
        if (argument !== undefined) collect(node.arguments?.[argument], source);
      } else if (ts.isCallExpression(node)) {
        const callee = node.expression.getText();
        const known = CALLS[callee];
        const places = tellers.get(`${source.fileName} ${callee.replace("this.", "")}`) ?? [known];
        for (const argument of places) if (argument !== undefined) collect(node.arguments[argument], source);
      } else if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) {
        if (NAMES.has(node.name.getText())) collect(node.initializer, source);
      } else if (ALL.test(source.fileName) && (ts.isTemplateExpression(node) || ts.isStringLiteral(node)))
        collect(node, source);
    });
  return [...found.values()];
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

interface Scope {
  readonly constants: ReadonlyMap<string, ts.Expression>;
  readonly source: ts.SourceFile;
  /** Texts that fill a hole of another. */
  readonly aside: string[];
}

/** Every text that an expression may give; a hole stands for what is only known when it runs. */
function textsOf(expression: ts.Expression, scope: Scope, depth = 0): string[] {
  const again = (part: ts.Expression) => textsOf(part, scope, depth + 1);
  if (depth > 6) return [HOLE];
  if (ts.isStringLiteralLike(expression)) return [expression.text];
  if (ts.isParenthesizedExpression(expression) || ts.isAsExpression(expression)) return again(expression.expression);
  if (ts.isConditionalExpression(expression)) return [...again(expression.whenTrue), ...again(expression.whenFalse)];
  if (ts.isArrayLiteralExpression(expression)) return expression.elements.flatMap(again);
  if (ts.isTemplateExpression(expression))
    return expression.templateSpans.reduce(
      (texts, { expression: part, literal }) => joined(texts, again(part), literal.text),
      [expression.head.text],
    );
  if (ts.isBinaryExpression(expression)) {
    const { kind } = expression.operatorToken;
    const adds = [expression.left, expression.right].some(ts.isNumericLiteral);
    if (kind === ts.SyntaxKind.PlusToken && !adds) return joined(again(expression.left), again(expression.right));
    if (kind === ts.SyntaxKind.BarBarToken || kind === ts.SyntaxKind.QuestionQuestionToken) {
      scope.aside.push(...again(expression.right).filter((text) => text !== HOLE));
      return again(expression.left);
    }
  }
  if (ts.isIdentifier(expression)) {
    const constant =
      scope.constants.get(`${scope.source.fileName} ${expression.text}`) ?? scope.constants.get(expression.text);
    const texts = constant ? again(constant) : [];
    if (texts.length > 0 && texts.every((text) => !text.startsWith(HOLE))) return texts;
    for (const text of texts) if (isProse(text)) scope.aside.push(text);
  }
  // A call may take texts apart or join them: each of them counts for itself.
  if (ts.isCallExpression(expression)) visit(expression, (node) => scope.aside.push(...literalsOf(node, scope)));
  return [HOLE];
}

/** A text that stands in an expression as it is, or in the constant that it names. */
function literalsOf(node: ts.Node, { constants, source }: Scope): string[] {
  if (ts.isStringLiteralLike(node)) return isProse(node.text) ? [node.text] : [];
  const constant = ts.isIdentifier(node) ? constants.get(`${source.fileName} ${node.text}`) : undefined;
  const texts: string[] = [];
  if (constant)
    visit(constant, (part) => {
      if (ts.isStringLiteralLike(part) && isProse(part.text)) texts.push(part.text);
    });
  return texts;
}

const joined = (heads: readonly string[], middles: readonly string[], tail = ""): string[] =>
  heads.flatMap((head) => middles.map((middle) => head + middle + tail));
