/**
 * Everything a strategy can reach, read from the types: what the package exports, what an algorithm has, and what any of it returns, takes or hands out.
 *
 * @module
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** What a value may be, as far as one must know to make one. */
export type Shape =
  | { readonly kind: 'number' | 'string' | 'boolean' | 'function' | 'unknown' }
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'array'; readonly of: Shape }
  | { readonly kind: 'tuple'; readonly of: readonly Shape[] }
  | { readonly kind: 'any of'; readonly of: readonly Shape[] };

/** One parameter. */
export interface Parameter {
  readonly name: string;
  readonly shape: Shape;
  /** Whether it takes all further arguments. */
  readonly isRest: boolean;
}

/** One thing that can be called, made, set or read. */
export interface Member {
  /** The class, interface or module it belongs to; `static X` for what a class itself has. */
  readonly owner: string;
  readonly name: string;
  readonly kind: 'method' | 'constructor' | 'writable' | 'readonly';
  /** Of the longest signature, or what a writable member takes. */
  readonly parameters: readonly Parameter[];
  /** The named types of what comes back. */
  readonly results: readonly string[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = `${root}src/names.generated.ts`;

/** Reads the surface. Other spellings are left out: that they are the same members is shown elsewhere. */
export function readSurface(): readonly Member[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(`${root}tsconfig.json`, (path) => readFileSync(path, 'utf8')).config,
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  host.readFile = (path) => (path === generated ? 'export const twinnedClasses = [];' : readFile(path));
  const program = ts.createProgram([`${root}src/index.ts`], options, host);

  return new SurfaceReader(program).read();
}

class SurfaceReader {
  readonly #checker: ts.TypeChecker;
  readonly #program: ts.Program;
  readonly #members = new Map<string, Member>();
  readonly #seen = new Set<ts.Type>();
  readonly #waiting: ts.Type[] = [];

  constructor(program: ts.Program) {
    this.#program = program;
    this.#checker = program.getTypeChecker();
  }

  read(): readonly Member[] {
    const index = this.#checker.getSymbolAtLocation(
      this.#program.getSourceFile(`${root}src/index.ts`) as ts.SourceFile,
    );

    for (const exported of this.#checker.getExportsOfModule(index as ts.Symbol)) {
      this.#export(exported.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(exported) : exported);
    }

    for (let type = this.#waiting.pop(); type !== undefined; type = this.#waiting.pop()) {
      this.#visit(type);
    }

    return [...this.#members.values()].sort((a, b) => compare(a.owner, b.owner) || compare(a.name, b.name));
  }

  #export(symbol: ts.Symbol): void {
    if (symbol.flags & ts.SymbolFlags.Value && symbol.declarations?.some(isOurs)) {
      const type = this.#checker.getTypeOfSymbol(symbol);
      const made = type.getConstructSignatures();

      if (made.length > 0) {
        this.#signatures(`static ${symbol.name}`, 'constructor', 'constructor', made);
        this.#properties(`static ${symbol.name}`, type, (each) => each.name !== 'prototype');
      } else if (type.getCallSignatures().length > 0) {
        this.#signatures('plimsoll', symbol.name, 'method', type.getCallSignatures());
      } else {
        this.#follow(type);
      }
    }

    if (symbol.flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface | ts.SymbolFlags.TypeAlias)) {
      this.#follow(this.#checker.getDeclaredTypeOfSymbol(symbol));
    }
  }

  /** Notes a type, and whatever it is made of, for a visit. */
  #follow(type: ts.Type): void {
    if (!this.#seen.has(type)) {
      this.#seen.add(type);
      this.#waiting.push(type);
    }
  }

  #visit(type: ts.Type): void {
    if (type.isUnionOrIntersection()) {
      this.#followAll(type.types);
      return;
    }

    this.#followAll(this.#argumentsOf(type));
    this.#followSignatures(type.getCallSignatures());
    const constraint = this.#checker.getBaseConstraintOfType(type);

    if (constraint !== undefined && constraint !== type) {
      this.#follow(constraint);
    }

    if (type.flags & ts.TypeFlags.Object) {
      this.#properties(nameOf(type) ?? 'an object', type, () => true);
    }
  }

  #argumentsOf(type: ts.Type): readonly ts.Type[] {
    const own = type.flags & ts.TypeFlags.Object ? this.#checker.getTypeArguments(type as ts.TypeReference) : [];

    return [...own, ...(type.aliasTypeArguments ?? [])];
  }

  #properties(owner: string, type: ts.Type, isWanted: (property: ts.Symbol) => boolean): void {
    for (const property of this.#checker.getPropertiesOfType(type)) {
      const declaration = property.declarations?.find(isOurs);

      if (declaration !== undefined && !property.name.startsWith('#') && isWanted(property)) {
        const home = owner.startsWith('static ') ? undefined : classOf(declaration);
        this.#property(home ?? owner, property, declaration);
      }
    }
  }

  #property(owner: string, property: ts.Symbol, declaration: ts.Declaration): void {
    const type = this.#checker.getTypeOfSymbol(property);
    const calls = this.#checker.getNonNullableType(type).getCallSignatures();
    const name = property.name.startsWith('__@') ? `[${property.name.replace(/^__@|@\d+$/g, '')}]` : property.name;

    if (calls.length > 0) {
      this.#signatures(owner, name, 'method', calls);
      return;
    }

    const parameters = [{ name, shape: this.#shape(type), isRest: false }];
    const kind = ts.isClassDeclaration(declaration.parent) && canSet(property, declaration) ? 'writable' : 'readonly';
    this.#add({ owner, name, kind, parameters, results: this.#namesIn(type) });
    this.#follow(type);
  }

  #signatures(owner: string, name: string, kind: Member['kind'], signatures: readonly ts.Signature[]): void {
    const longest = [...signatures].sort((a, b) => b.parameters.length - a.parameters.length)[0] as ts.Signature;
    const parameters = longest.parameters.map((each) => ({
      name: each.name,
      shape: this.#shape(this.#checker.getTypeOfSymbol(each)),
      isRest: each.declarations?.some((one) => ts.isParameter(one) && one.dotDotDotToken !== undefined) ?? false,
    }));
    const results = signatures.flatMap((each) => this.#namesIn(each.getReturnType()));
    this.#add({ owner, name, kind, parameters, results: [...new Set(results)] });
    this.#followSignatures(signatures);
  }

  #followAll(types: readonly ts.Type[]): void {
    for (const type of types) {
      this.#follow(type);
    }
  }

  #followSignatures(signatures: readonly ts.Signature[]): void {
    for (const signature of signatures) {
      this.#follow(signature.getReturnType());
      this.#followAll(signature.parameters.map((each) => this.#checker.getTypeOfSymbol(each)));
    }
  }

  #add(member: Member): void {
    const key = `${member.owner}.${member.name}`;

    if (!this.#members.has(key)) {
      this.#members.set(key, member);
    }
  }

  /** The named types in a type: `OrderTicket` of `OrderTicket[] | undefined`. */
  #namesIn(type: ts.Type, depth = 0): string[] {
    if (depth > 3) {
      return [];
    }

    const parts = type.isUnionOrIntersection() ? type.types : this.#argumentsOf(type);
    const name = nameOf(type);

    return [...(name === undefined ? [] : [name]), ...parts.flatMap((each) => this.#namesIn(each, depth + 1))];
  }

  #shape(type: ts.Type, depth = 0): Shape {
    if (type.isLiteral()) {
      return { kind: 'literal', value: type.value };
    }

    if (depth < 4 && type.isUnion() && !(type.flags & ts.TypeFlags.Boolean)) {
      const known = type.types.filter((each) => !(each.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null)));

      return { kind: 'any of', of: known.map((each) => this.#shape(each, depth + 1)) };
    }

    if (this.#checker.isTupleType(type)) {
      return { kind: 'tuple', of: this.#argumentsOf(type).map((each) => this.#shape(each, depth + 1)) };
    }

    if (this.#checker.isArrayType(type)) {
      return { kind: 'array', of: this.#shape(this.#argumentsOf(type)[0] as ts.Type, depth + 1) };
    }

    return type.getCallSignatures().length > 0 ? { kind: 'function' } : simple(type);
  }
}

function simple(type: ts.Type): Shape {
  const { flags } = type;
  const name = nameOf(type);

  if (flags & ts.TypeFlags.NumberLike) {
    return { kind: 'number' };
  }

  if (flags & ts.TypeFlags.StringLike) {
    return { kind: 'string' };
  }

  if (flags & ts.TypeFlags.BooleanLike) {
    return { kind: 'boolean' };
  }

  return name === undefined ? { kind: 'unknown' } : { kind: 'named', name };
}

/** The name of a class, interface or type of this package. */
function nameOf(type: ts.Type): string | undefined {
  const symbol = type.getSymbol() ?? type.aliasSymbol;
  const isNamed = symbol !== undefined && !symbol.name.startsWith('__') && symbol.declarations?.some(isOurs);

  return isNamed && type.flags & ts.TypeFlags.Object ? symbol.name : ours(type.aliasSymbol);
}

function ours(symbol: ts.Symbol | undefined): string | undefined {
  return symbol?.declarations?.some(isOurs) ? symbol.name : undefined;
}

function isOurs(declaration: ts.Declaration): boolean {
  return declaration.getSourceFile().fileName.startsWith(`${root}src/`);
}

function classOf(declaration: ts.Declaration): string | undefined {
  const { parent } = declaration;

  return (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)) && parent.name
    ? parent.name.text
    : undefined;
}

function canSet(property: ts.Symbol, declaration: ts.Declaration): boolean {
  const isReadonly = (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Readonly) !== 0;

  return property.flags & ts.SymbolFlags.Accessor
    ? (property.flags & ts.SymbolFlags.SetAccessor) !== 0
    : (property.flags & ts.SymbolFlags.Property) !== 0 && !isReadonly;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
