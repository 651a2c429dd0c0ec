/**
 * What the generator of the spellings makes of classes, and what it refuses.
 *
 * @module
 */
import { expect, it } from 'vitest';
import { COMPILER_TIMEOUT, generate, project } from './generator.js';

const tsconfig = JSON.stringify({
  compilerOptions: { target: 'es2022', lib: ['es5'], module: 'nodenext', types: [], strict: true },
});

it('repeats signatures as they are written, with the names they need', { timeout: COMPILER_TIMEOUT }, () => {
  const root = project({
    'tsconfig.json': tsconfig,
    'src/index.ts': `export { Shelf } from './shelf.js'; export type { Box } from './box.js';
      export { Broken } from './broken.js'; export { Secret } from './secret.js';`,
    'src/box.ts': 'export interface Box<T> { content: T } export type Weight = number;',
    'src/broken.ts': 'export class Broken extends Error { reason = 1; }',
    'src/secret.ts': '/** @internal */ export class Secret { hidden = 1; }',
    'src/shelf.ts': `
      import type { Box, Weight as Load } from './box.js';
      class Furniture { readonly legCount = 4; }
      export class Shelf<T extends object = object> extends Furniture {
        static make(): number { return 1; }
        protected innerPart = 1;
        private outerPart = 1;
        #load: Load = 0;
        topBox?: Box<T>;
        get maxLoad(): Load { return this.#load; }
        set maxLoad(load: Load) { this.#load = load; }
        /** @internal */
        plumbing(): void {}
        putBack(box: Box<T>): void;
        putBack(box: Box<T>, at: number): boolean;
        putBack(box: Box<T>, _at?: number): boolean | void { return box !== undefined; }
        mapAll<R>(map: (box: Box<T>, ...rest: R[]) => R, keepOrder = true, ...more: readonly Load[]): R[] { return [] }
      }`,
  });
  const { problems, printed } = generate(root);

  expect(problems).toBe('');
  expect(printed?.classes.map((each) => each.name)).toEqual(['Shelf']);
  const source = printed?.source.replaceAll(/ *\/\*\* Another.*\n/g, '') ?? '';
  expect(source.slice(source.indexOf('import'))).toBe(`import type { Box, Weight as Load } from './box.js';
import type { TwinnedClass } from './core/twins.js';
import { Shelf } from './shelf.js';

declare module './shelf.js' {
  interface Shelf<T extends object = object> {
    readonly LegCount: Shelf<T>['legCount'];
    readonly leg_count: Shelf<T>['legCount'];
    TopBox: Shelf<T>['topBox'];
    top_box: Shelf<T>['topBox'];
    MaxLoad: Shelf<T>['maxLoad'];
    max_load: Shelf<T>['maxLoad'];
    PutBack(box: Box<T>): void;
    PutBack(box: Box<T>, at: number): boolean;
    put_back(box: Box<T>): void;
    put_back(box: Box<T>, at: number): boolean;
    MapAll<R>(map: (box: Box<T>, ...rest: R[]) => R, keepOrder?: boolean, ...more: readonly Load[]): R[];
    map_all<R>(map: (box: Box<T>, ...rest: R[]) => R, keepOrder?: boolean, ...more: readonly Load[]): R[];
  }
}

/** The public classes and their members, by their camelCase names. */
export const twinnedClasses: readonly TwinnedClass[] = [
  { type: Shelf, methods: ['putBack', 'mapAll'], readonly: ['legCount'], writable: ['topBox', 'maxLoad'] },
];
`);
});

it('refuses what it cannot spell, all at once', { timeout: COMPILER_TIMEOUT }, () => {
  const root = project({
    'tsconfig.json': tsconfig,
    'src/index.ts': `export { Ledger } from './ledger.js'; export { Tickers } from './tickers.js';`,
    'src/ledger.ts': `
      interface Entry { amount: number }
      class Book { openPage(): void {} }
      export class Ledger extends Book {
        open_page(): void {}
        add(entry: Entry) { return entry; }
        find(options = { deep: true }): void {}
      }`,
    'src/tickers.ts': `
      class Keyed {}
      export class Tickers extends Keyed { max(): number { return 1; } }`,
  });

  expect(generate(root).problems.split('\n')).toEqual([
    'Ledger.openPage and Ledger.open_page would both answer to "open_page": rename one of them.',
    'Tickers.max would answer to "MAX", which hides the ticker of that name: rename it.',
    'ledger.ts:6: a public member needs Entry exported from its file',
    'ledger.ts:6: a public member needs its return type',
    'ledger.ts:7: a public member needs its type',
    '',
  ]);
});
