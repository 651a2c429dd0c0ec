/**
 * Random interleavings of everything that can happen to orders, against a model that only adds and subtracts.
 *
 * @module
 */
import fc from 'fast-check';
import { test } from 'vitest';
import { Desk, plugin } from './desk.js';
import { Model } from './model.js';
import { command, finish, type Pair, perform } from './model-commands.js';
import { World } from './model-world.js';

/** How many interleavings are tried; a nightly run asks for more. */
const RUNS = Number(process.env['PLIMSOLL_MODEL_RUNS'] ?? 10_000);

const setting = fc.record({
  unit: fc.constantFrom(1, 1, 0.1),
  shared: fc.boolean(),
  builtIns: fc.boolean(),
});

test('nothing exceeds a limit, is trapped, oversold, or left over, whatever happens in which order', () => {
  fc.assert(
    fc.property(setting, fc.array(command, { minLength: 1, maxLength: 40 }), ({ builtIns, shared, unit }, commands) => {
      const pair: Pair = { model: new Model(), world: new World(unit, builtIns), shared, lifted: new Map(), lastId: 0 };

      for (const one of commands) {
        perform(pair, one);
      }

      finish(pair);
    }),
    { numRuns: RUNS, seed: 20240805 },
  );
}, 600_000);

test('strategies and the account together never sell more than is held', () => {
  const sale = fc.record({
    units: fc.integer({ min: 1, max: 40 }),
    strategy: fc.constantFrom('A', 'B', 'account'),
    fill: fc.boolean(),
  });

  fc.assert(
    fc.property(fc.nat(50), fc.nat(50), fc.array(sale, { minLength: 1, maxLength: 12 }), (ofA, ofB, sales) => {
      const desk = new Desk({ plugins: [plugin({ canOpenPosition: () => [false, 'nothing opens'] })] });
      desk.host.portfolio.set('A', 'SPY', ofA);
      desk.host.portfolio.set('B', 'SPY', ofB);
      let approved = 0;

      for (const { units, strategy, fill } of sales) {
        const isForAccount = strategy === 'account';
        const result = desk.submit(-units, { strategy: isForAccount ? 'A' : strategy, accountWide: isForAccount });

        if (result.kind === 'approved') {
          approved += units;

          if (fill && !isForAccount) {
            desk.fill(result.order);
          }
        } else {
          const held = isForAccount ? Math.min(ofA, ofB) : strategy === 'A' ? ofA : ofB;
          must(approved + units > held, 'an order that only closes was refused');
        }
      }

      must(approved <= ofA + ofB, `${approved} of ${ofA + ofB} units were sold`);
    }),
    { numRuns: 500, seed: 20200416 },
  );
});

function must(holds: boolean, otherwise: string): void {
  if (!holds) {
    throw new Error(otherwise);
  }
}
