/**
 * Reads the public classes of the package and their members from the sources.
 *
 * @module
 */
import ts from 'typescript';
import { spellings } from '../../src/core/names.js';
import { type ImportedName, moduleOf, TypePrinter } from './printer.js';

/** One public member of a class. */
export interface Member {
  /** The camelCase name. */
  readonly name: string;
  /** Whether it is called, read, or read and set. */
  readonly kind: 'method' | 'readonly' | 'writable';
  /** The signatures of a method without its name, such as `(utc: number): void`; more than one when it is overloaded. */
  readonly signatures: readonly string[];
}

/** One class that can be reached through the package. */
export interface PublicClass {
  /** Its name. */
  readonly name: string;
  /** The module that declares it, as `src/names.generated.ts` imports it. */
  readonly module: string;
  /** Its type parameters, such as `<T extends TradeBar>`; empty without any. */
  readonly typeParameters: string;
  /** Its type arguments, such as `<T>`; empty without any. */
  readonly typeArguments: string;
  /** Its own public members, with those of base classes that its file keeps to itself. */
  readonly members: readonly Member[];
  /** Its name in the generated module. */
  readonly local: string;
}

/** Everything the generated module is written from. */
export interface PublicSurface {
  /** The classes, in the order of their files. */
  readonly classes: readonly PublicClass[];
  /** What their signatures name, and the classes themselves. */
  readonly imports: readonly ImportedName[];
}

/** Words in capitals are tickers to a collection that is read by ticker. */
const tickerLike = /^[A-Z0-9]+$/;

/**
 * Lists the classes that the package exports, and the exported classes they extend.
 *
 * @param program - the package, compiled from `src/index.ts`
 * @param src - the absolute path of the folder `src`
 * @returns the classes and the names they need
 * @throws Error naming all members whose spellings collide or whose signatures cannot be repeated elsewhere
 */
export function readClasses(program: ts.Program, src: string): PublicSurface {
  const checker = program.getTypeChecker();
  const found = new Map<ts.ClassDeclaration, PublicClass>();
  const printer = new TypePrinter(checker, src);
  const problems: string[] = [];

  for (const declaration of exportedClasses(program, checker, src)) {
    const chain = ancestors(declaration, checker).filter((each) => isOurs(each, src));
    problems.push(...collisions(chain));

    for (const each of chain) {
      if (each.name && isExported(each) && !found.has(each)) {
        found.set(each, readClass(each, each.name.text, printer, checker, src, problems));
      }
    }
  }

  if (problems.length + printer.problems.length > 0) {
    throw new Error([...new Set([...problems, ...printer.problems])].join('\n'));
  }

  const classes = [...found.values()]
    .filter((each) => each.members.length > 0)
    .sort((a, b) => compare(a.module, b.module) || compare(a.name, b.name));

  return { classes, imports: printer.imports };
}

function exportedClasses(program: ts.Program, checker: ts.TypeChecker, src: string): ts.ClassDeclaration[] {
  const index = program.getSourceFile(`${src}/index.ts`);
  const symbol = index && checker.getSymbolAtLocation(index);

  if (symbol === undefined) {
    throw new Error(`${src}/index.ts exports nothing.`);
  }

  return checker
    .getExportsOfModule(symbol)
    .map((each) => (each.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(each) : each))
    .flatMap((each) => each.declarations ?? [])
    .filter((each) => ts.isClassDeclaration(each))
    .filter((each) => !isInternal(each) && !isError(each, checker));
}

/** Errors keep the shape that JavaScript gives them. */
function isError(declaration: ts.ClassDeclaration, checker: ts.TypeChecker): boolean {
  const isErrorType = (type: ts.Type): boolean =>
    type.symbol?.name === 'Error' || (type.getBaseTypes() ?? []).some(isErrorType);

  return isErrorType(checker.getTypeAtLocation(declaration));
}

function ancestors(declaration: ts.ClassDeclaration, checker: ts.TypeChecker): ts.ClassDeclaration[] {
  const base = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
  const symbol = base && checker.getTypeAtLocation(base.expression).getSymbol();
  const parent = symbol?.declarations?.find((each) => ts.isClassDeclaration(each));

  return base === undefined ? [declaration] : [declaration, ...(parent ? ancestors(parent, checker) : [])];
}

function readClass(
  declaration: ts.ClassDeclaration,
  name: string,
  printer: TypePrinter,
  checker: ts.TypeChecker,
  src: string,
  problems: string[],
): PublicClass {
  const members = new Map<string, Member>();

  for (const each of hiddenBases(declaration, checker).reverse().concat(declaration)) {
    if (each !== declaration && each.typeParameters) {
      problems.push(`${each.name?.text}, which ${name} extends, has type parameters: export it from its file.`);
    }

    for (const member of publicMembers(each)) {
      members.set(member[0], readMember(member[0], member[1], printer));
    }
  }

  const parameters = declaration.typeParameters ?? [];
  const module = moduleOf(src, declaration.getSourceFile());

  return {
    name,
    module,
    local: members.size === 0 ? name : printer.import(name, name, module),
    typeParameters: list(parameters.map((each) => printer.print(each))),
    typeArguments: list(parameters.map((each) => each.name.text)),
    members: [...members.values()],
  };
}

/** The nearest base classes that no other file can name: the class answers for their members. */
function hiddenBases(declaration: ts.ClassDeclaration, checker: ts.TypeChecker): ts.ClassDeclaration[] {
  const bases = ancestors(declaration, checker).slice(1);
  const visible = bases.findIndex(isExported);

  return visible === -1 ? bases : bases.slice(0, visible);
}

function publicMembers(declaration: ts.ClassDeclaration): Map<string, ts.ClassElement[]> {
  const groups = new Map<string, ts.ClassElement[]>();

  for (const member of declaration.members) {
    const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Static;
    const name = member.name && ts.isIdentifier(member.name) ? member.name.text : undefined;

    if (name !== undefined && !(ts.getCombinedModifierFlags(member) & hidden) && !isInternal(member)) {
      groups.set(name, [...(groups.get(name) ?? []), member]);
    }
  }

  return groups;
}

function readMember(name: string, declarations: readonly ts.ClassElement[], printer: TypePrinter): Member {
  const methods = declarations.filter((each) => ts.isMethodDeclaration(each));

  if (methods.length > 0) {
    const overloads = methods.length > 1 ? methods.filter((each) => each.body === undefined) : methods;

    return { name, kind: 'method', signatures: overloads.map((each) => printer.signature(each)) };
  }

  const canSet = declarations.some(
    (each) =>
      ts.isSetAccessor(each) ||
      (ts.isPropertyDeclaration(each) && !(ts.getCombinedModifierFlags(each) & ts.ModifierFlags.Readonly)),
  );

  return { name, kind: canSet ? 'writable' : 'readonly', signatures: [] };
}

function collisions(chain: readonly ts.ClassDeclaration[]): string[] {
  const owners = new Map<string, string>();
  const problems: string[] = [];
  const isKeyed = chain.some((each) => each.name?.text === 'Keyed');
  const type = chain[0]?.name?.text ?? '';

  for (const name of new Set(chain.flatMap((each) => [...publicMembers(each).keys()]))) {
    for (const spelling of spellings(name)) {
      const owner = owners.get(spelling) ?? name;
      owners.set(spelling, owner);

      if (owner !== name) {
        problems.push(`${type}.${name} and ${type}.${owner} would both answer to "${spelling}": rename one of them.`);
      }

      if (isKeyed && tickerLike.test(spelling)) {
        problems.push(`${type}.${name} would answer to "${spelling}", which hides the ticker of that name: rename it.`);
      }
    }
  }

  return problems;
}

function isExported(declaration: ts.ClassDeclaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0;
}

function isOurs(declaration: ts.ClassDeclaration, src: string): boolean {
  return declaration.getSourceFile().fileName.startsWith(`${src}/`);
}

function isInternal(node: ts.Node): boolean {
  return ts.getJSDocTags(node).some((tag) => tag.tagName.text === 'internal');
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<${items.join(', ')}>`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
