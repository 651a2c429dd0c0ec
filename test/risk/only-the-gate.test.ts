/**
 * Only the gate approves: in the types, at run time, and in the source of the package.
 *
 * @module
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ApprovedOrder, OrderRequest } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { Desk } from './desk.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Lists the source files whose text matches, relative to the project. */
function sourcesWith(pattern: RegExp): string[] {
  return ['src', 'plugins', 'adapters']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
        .map((entry) => join(entry.parentPath, entry.name)),
    )
    .filter((file) => pattern.test(readFileSync(file, 'utf8')))
    .map((file) => file.slice(root.length))
    .sort();
}

describe('an approved order', () => {
  test('cannot be made by saying so', () => {
    const desk = new Desk();
    const request: OrderRequest = desk.request(10);
    // @ts-expect-error A request is no approved order, whatever it holds.
    const claimed: ApprovedOrder = request;
    // @ts-expect-error Neither is a literal.
    const literal: ApprovedOrder = { ...desk.approve(10), quantity: 1_000_000 } as OrderRequest;

    expect([claimed, literal].map((order) => desk.gate.isApproved(order))).toEqual([false, false]);
  });

  test('leads to no way of making another', () => {
    const order = new Desk().approve(10);
    const { gate } = new Desk();

    expect((order as object).constructor).toBe(Object);
    expect(Object.getOwnPropertyNames(Object.getPrototypeOf(order))).toEqual([]);
    expect(gate.isApproved(Object.create(order))).toBe(false);
    expect(gate.isApproved(structuredClone({ ...order, symbol: null }))).toBe(false);
    expect(gate.isApproved(new Proxy(order, {}))).toBe(false);
  });

  test('is called so in one file, and made by one other', () => {
    expect(sourcesWith(/as (unknown as )?ApprovedOrder\b/)).toEqual(['src/risk/gate/approval.ts']);
    expect(sourcesWith(/OrderCopy\.approve\(/)).toEqual(['src/risk/gate/gate.ts', 'src/risk/replay/replay.ts']);
  });

  test('comes from the gate alone, since only it, the run and a replay of its own open the desk behind the manager', () => {
    expect(sourcesWith(/deskOf\(/)).toEqual([
      'src/engine/session.ts',
      'src/risk/control/desk.ts',
      'src/risk/gate/gate.ts',
      'src/risk/replay/run.ts',
    ]);
  });

  test('never comes out of a replay, which has no gate that a broker could ask, and gives no order away', () => {
    const replay = /\/replay\/[\w-]+\.js'/;

    expect(sourcesWith(replay).filter((file) => !/^src\/(risk\/replay\/|report|cli|index)/.test(file))).toEqual([]);
  });
});
