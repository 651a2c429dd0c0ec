/**
 * What a shadow can reach of the gate while it is served: nothing, whichever member it calls, and the fault names the member.
 *
 * @module
 */
import type { ApprovedOrder } from 'plimsoll';
import { describe, expect, test } from 'vitest';
import { change, Desk, plugin } from './desk.js';

type Act = (desk: Desk, waiting: ApprovedOrder) => unknown;

const acts: readonly (readonly [member: string, act: Act])[] = [
  ['submit', (desk) => desk.submit(1)],
  ['update', ({ gate }, waiting) => gate.update(waiting, { ...waiting, quantity: 1 })],
  ['close', ({ gate }, waiting) => gate.close(waiting.orderId)],
  ['onFill', (desk, waiting) => desk.gate.onFill(desk.fillOf(waiting, 5), [change('A', 'SPY', 0, 5)])],
  [
    'onBust',
    (desk, waiting) =>
      desk.gate.onBust({ fill: desk.fillOf(waiting, 5), number: 1, reason: '' }, [change('A', 'SPY', 5, 0)]),
  ],
  ['haltAll', ({ gate }) => gate.haltAll('mine')],
  ['haltOpenings', ({ gate }) => gate.haltOpenings('mine')],
  ['resume', ({ gate }) => gate.resume('mine', ['One', 'Two'])],
];

describe.each(acts)('a shadow that calls %s', (member, act) => {
  function trespass(): { desk: Desk; waiting: ApprovedOrder; returned: unknown[] } {
    const returned: unknown[] = [];
    let waiting: ApprovedOrder | undefined;
    const desk: Desk = new Desk({
      shadows: (own) => ({
        it: plugin({
          canOpenPosition: () => {
            if (waiting !== undefined) {
              returned.push(act(own, waiting));
            }

            return [true, ''];
          },
        }),
      }),
    });
    waiting = desk.approve(5, { type: 'limit', limitPrice: 90 });
    desk.host.events.length = 0;
    desk.approve(3, { type: 'limit', limitPrice: 90 });

    return { desk, waiting, returned };
  }

  test('changes nothing', () => {
    const { desk, waiting } = trespass();

    expect(desk.gate.isInForce(waiting)).toBe(true);
    expect(desk.gate.reservations.exposure()).toEqual({ gross: 800, net: 800 });
    expect(desk.decisions).toHaveLength(2);
    expect([desk.gate.haltLevel, desk.host.events, desk.host.logs]).toEqual(['active', [], []]);
  });

  test('is told so, where there is an answer', () => {
    const message = `TestPlugin called ${member} while it was being called itself`;
    const refused = { kind: 'refused', refusals: [{ plugin: 'gate', code: 'RE_ENTRY', message }] };
    const answers: Readonly<Record<string, unknown>> = { submit: refused, update: refused, onBust: [] };

    expect(trespass().returned).toEqual([answers[member]]);
  });

  test('has failed, and is named with the member', () => {
    const { desk } = trespass();

    expect(desk.reports).toMatchObject([
      {
        agreement: { approved: { allow: 1, fault: 1 } },
        faults: { count: 1, first: [{ message: expect.stringContaining(`called ${member}`) }] },
      },
    ]);
  });
});
