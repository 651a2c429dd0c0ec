/**
 * Runs before each test file: no mutant is active while tests are collected, and properties take the same cases for every mutant.
 *
 * @module
 */
import { configureGlobal } from 'fast-check';
import { inject } from 'vitest';

interface Mutants {
  activeMutant?: string | undefined;
}

const provided = inject as (key: string) => unknown;
const mutants = Reflect.get(globalThis, String(provided('globalNamespace'))) as Mutants | undefined;

if (mutants !== undefined && provided('mutantActivation') !== 'static') {
  mutants.activeMutant = undefined;
}

configureGlobal({ seed: 20200416 });
