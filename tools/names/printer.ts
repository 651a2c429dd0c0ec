/**
 * Repeats types of one file in another one, and remembers what the other file must import for that.
 *
 * @module
 */
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';

/** A name that the generated module imports. */
export interface ImportedName {
  /** The name in the generated module. */
  readonly local: string;
  /** The name under which its module exports it. */
  readonly exported: string;
  /** Its module, as `src/names.generated.ts` imports it. */
  readonly module: string;
}

/** Writes types and signatures on one line, and collects the imports they need; one for the whole generated module. */
export class TypePrinter {
  /** What could not be written. */
  readonly problems: string[] = [];
  readonly #checker: ts.TypeChecker;
  readonly #src: string;
  readonly #imports = new Map<string, ImportedName>();
  readonly #renamed = new WeakMap<ts.Node, string>();
  readonly #printer = ts.createPrinter(
    { removeComments: true },
    {
      substituteNode: (_hint, node) => {
        const name = this.#renamed.get(node);

        return name === undefined ? node : ts.factory.createIdentifier(name);
      },
    },
  );

  /**
   * @param checker - resolves names
   * @param src - the absolute path of the folder `src`
   */
  constructor(checker: ts.TypeChecker, src: string) {
    this.#checker = checker;
    this.#src = src;
  }

  /** What everything written so far names. */
  get imports(): readonly ImportedName[] {
    return [...this.#imports.values()];
  }

  /**
   * Writes a node as it stands in its file.
   *
   * @param node - a type, or a type parameter
   * @returns the text on one line
   */
  print(node: ts.Node): string {
    this.#collect(node);
    return this.#printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replace(/\s+/g, ' ');
  }

  /**
   * Writes what follows the name of a method.
   *
   * @param method - a method, or one of its overloads
   * @returns such as `<T>(utc: number, extended?: boolean): T`
   */
  signature(method: ts.MethodDeclaration): string {
    const generics = method.typeParameters?.map((each) => this.print(each)).join(', ');
    const parameters = method.parameters.map((each, at) => this.#parameter(each, at));
    const result = method.type ? this.print(method.type) : this.#refuse(method, 'its return type');

    return `${generics ? `<${generics}>` : ''}(${parameters.join(', ')}): ${result}`;
  }

  #parameter(parameter: ts.ParameterDeclaration, at: number): string {
    const name = ts.isIdentifier(parameter.name) ? parameter.name.text.replace(/^_+/, '') : `argument${at}`;
    const optional = parameter.questionToken || parameter.initializer ? '?' : '';
    const type = parameter.type ? this.print(parameter.type) : this.#inferred(parameter);

    return `${parameter.dotDotDotToken ? '...' : ''}${name}${optional}: ${type}`;
  }

  /** The type of a default value is not written down; it can be repeated when it is a simple one, as it mostly is. */
  #inferred(parameter: ts.ParameterDeclaration): string {
    const type = this.#checker.typeToString(this.#checker.getTypeAtLocation(parameter));

    return /^(boolean|number|string)$/.test(type) ? type : this.#refuse(parameter, 'its type');
  }

  #collect(node: ts.Node): void {
    if (ts.isTypeReferenceNode(node)) {
      this.#resolve(leftmost(node.typeName));
    } else if (ts.isTypeQueryNode(node) && !ts.isImportTypeNode(node.exprName)) {
      this.#resolve(leftmost(node.exprName));
    } else if (ts.isImportTypeNode(node)) {
      this.#refuse(node, 'an import statement in place of import()');
    }

    ts.forEachChild(node, (child) => this.#collect(child));
  }

  #resolve(name: ts.Identifier): void {
    const declaration = this.#checker.getSymbolAtLocation(name)?.declarations?.[0];
    const file = name.getSourceFile();

    if (declaration === undefined || ts.isNamespaceImport(declaration) || ts.isImportClause(declaration)) {
      this.#refuse(name, `a named import of ${name.text}`);
    } else if (ts.isImportSpecifier(declaration)) {
      const from = declaration.parent.parent.parent.moduleSpecifier as ts.StringLiteral;
      const module = this.#reexports(name) ? moduleOf(this.#src, file) : this.#module(file, from.text);
      this.#use(name, (declaration.propertyName ?? declaration.name).text, module);
    } else if (declaration.getSourceFile() === file && isTopLevel(declaration) && !isExported(declaration)) {
      this.#refuse(name, `${name.text} exported from its file`);
    }
  }

  /** An augmentation sees what its module itself exports, and of everything else what the generated module imports. */
  #use(name: ts.Identifier, exported: string, module: string): void {
    const local = this.import(name.text, exported, module);
    const own = this.#exportOf(name, local);

    if (own !== undefined && !(own.flags & ts.SymbolFlags.Alias)) {
      this.#refuse(name, `another name for ${exported} of ${module}: its file exports something else as ${local}`);
    }

    if (local !== name.text) {
      this.#renamed.set(name, local);
    }
  }

  /** Whether a file hands on under the same name what it imports: then it is the place to import it from. */
  #reexports(name: ts.Identifier): boolean {
    const own = this.#exportOf(name, name.text);
    const imported = this.#checker.getSymbolAtLocation(name);

    return (
      own !== undefined &&
      imported !== undefined &&
      !!(own.flags & ts.SymbolFlags.Alias) &&
      this.#checker.getAliasedSymbol(own) === this.#checker.getAliasedSymbol(imported)
    );
  }

  #exportOf(place: ts.Node, name: string): ts.Symbol | undefined {
    const file = this.#checker.getSymbolAtLocation(place.getSourceFile());

    return file?.exports?.get(ts.escapeLeadingUnderscores(name));
  }

  /**
   * Makes a name known in the generated module.
   *
   * @param wish - the name to use, when nothing else has it
   * @param exported - the name under which the module exports it
   * @param module - the module
   * @returns the name to use
   */
  import(wish: string, exported: string, module: string): string {
    const key = `${module}#${exported}`;
    const taken = new Set(this.imports.map((each) => each.local));
    let local = wish;

    for (let next = 2; taken.has(local); next += 1) {
      local = `${wish}${next}`;
    }

    const known = this.#imports.get(key) ?? { local, exported, module };
    this.#imports.set(key, known);
    return known.local;
  }

  #module(file: ts.SourceFile, specifier: string): string {
    return specifier.startsWith('.') ? `./${relative(this.#src, join(dirname(file.fileName), specifier))}` : specifier;
  }

  #refuse(node: ts.Node, expected: string): string {
    const file = node.getSourceFile();
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    this.problems.push(`${relative(this.#src, file.fileName)}:${line}: a public member needs ${expected}`);
    return 'unknown';
  }
}

/**
 * Says how the generated module imports a file.
 *
 * @param src - the absolute path of the folder `src`
 * @param file - a file in it
 * @returns such as `./market/bars.js`
 */
export function moduleOf(src: string, file: ts.SourceFile): string {
  return `./${relative(src, file.fileName).replace(/\.ts$/, '.js')}`;
}

function leftmost(name: ts.EntityName): ts.Identifier {
  return ts.isIdentifier(name) ? name : leftmost(name.left);
}

function isTopLevel(declaration: ts.Declaration): boolean {
  return ts.isSourceFile(ts.isVariableDeclaration(declaration) ? declaration.parent.parent.parent : declaration.parent);
}

function isExported(declaration: ts.Declaration): boolean {
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0;
}
