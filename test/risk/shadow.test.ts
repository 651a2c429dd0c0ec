/**
 * Shadow plugins: asked and told like the others, heeded by nobody, and heard by nobody.
 *
 * @module
 */
import {
  type GateRecorder,
  type GateResult,
  type PositionDetails,
  type RiskAnswer,
  type RiskHost,
  type RiskPlugin,
  type ShadowReport,
  type Slice,
  TimeSlice,
  TimeZone,
  TradeBar,
} from 'plimsoll';
import { type FaultyPlugin, faultAnswerTime, faultyPluginName, faultyPlugins } from 'plimsoll/testing';
import { describe, expect, test } from 'vitest';
import { codesOf, Desk, details, orderOf, plugin, shareOf, spy } from './desk.js';

/** A plugin that notes what it is asked and told. */
function witness(log: unknown[], changes: Partial<RiskPlugin> = {}): RiskPlugin {
  const note =
    (hook: string) =>
    (...given: unknown[]): void =>
      void log.push([hook, ...given]);

  return plugin({
    pluginName: 'Witness',
    canOpenPosition: (...given): RiskAnswer => [log.push(['canOpenPosition', ...given]) > 0, ''],
    onPositionOpened: note('onPositionOpened'),
    onPositionClosed: note('onPositionClosed'),
    onOrderApproved: note('onOrderApproved'),
    onOrderClosed: note('onOrderClosed'),
    process: (slice): void => void log.push(['process', slice.utc]),
    dispose: note('dispose'),
    requestSpyAllocation: (...given): [boolean, string] => [log.push(['requestSpyAllocation', ...given]) > 0, ''],
    ...changes,
  });
}

const sliceOf = (desk: Desk, bars: readonly TradeBar[] = []): Slice =>
  new TimeSlice(desk.host.clock.utc, TimeZone.newYork, bars, []) as Slice;

/** Everything that can happen to an order. */
function trade(desk: Desk): GateResult[] {
  desk.manager.process(sliceOf(desk));
  const resting = desk.approve(5, { type: 'limit', limitPrice: 90 });
  const changed = desk.gate.update(resting, { ...resting, quantity: 4 });
  desk.hold(10);
  const results = [desk.submit(10), desk.submit(-10), desk.submit(Number.NaN), changed];
  desk.gate.close(resting.orderId);
  desk.hold(-10);
  desk.manager.canOpenPosition('SPY', 'A', { quantity: 3, price: 100 });
  desk.manager.requestSpyAllocation('A', 0.5);
  desk.gate.haltOpenings('enough');
  results.push(desk.submit(1));
  desk.manager.dispose();
  return results;
}

/** All that anybody but the shadow desk can see. */
function world(desk: Desk, results: readonly GateResult[]): unknown {
  return structuredClone({
    results: results.map((result) => (result.kind === 'refused' ? result : { ...result.order, symbol: '' })),
    decisions: desk.decisions,
    events: desk.host.events.map((event) => ({ ...event })),
    logs: desk.host.logs,
    status: desk.manager.getStatus(),
    plugins: desk.manager.plugins.map(({ pluginName }) => pluginName),
    unserved: desk.manager.unservedQuestions,
    reserved: desk.gate.reservations.exposure(),
    halt: desk.gate.haltLevel,
  });
}

function only(reports: readonly ShadowReport[]): ShadowReport {
  expect(reports).toHaveLength(1);
  return reports[0] as ShadowReport;
}

describe('a shadow', () => {
  test('is asked and told exactly what the plugins are, in the same order', () => {
    const enforced: unknown[] = [];
    const shadowed: unknown[] = [];
    const desk = new Desk({
      plugins: [witness(enforced)],
      shadows: () => ({ witness: witness(shadowed) }),
    });
    trade(desk);

    expect(enforced.map((row) => (row as unknown[])[0])).toEqual(
      expect.arrayContaining([
        'process',
        'canOpenPosition',
        'onOrderApproved',
        'onOrderClosed',
        'onPositionOpened',
        'onPositionClosed',
        'requestSpyAllocation',
        'dispose',
      ]),
    );
    expect(shadowed).toEqual(enforced);
  });

  test('that refuses everything changes nothing that anybody can see', () => {
    const refusing = (): RiskPlugin =>
      plugin({ canOpenPosition: () => ({ kind: 'halt', code: 'NEVER', message: 'never' }), pluginName: 'Never' });
    const alone = new Desk({ plugins: [witness([])] });
    const shadowed = new Desk({ plugins: [witness([])], shadows: () => ({ never: refusing() }) });

    expect(world(shadowed, trade(shadowed))).toEqual(world(alone, trade(alone)));
    expect(shadowed.manager.getPlugin('never')).toBeUndefined();
    expect(shadowed.manager.getPlugin('Never')).toBeUndefined();
    expect(() => shadowed.manager.enablePlugin('Never', 'mine')).toThrow('no plugin "Never"');
  });

  test('may be written in snake_case', () => {
    const legacy = {
      plugin_name: 'Old',
      plugin_version: '1.0.0',
      initialize: (): boolean => true,
      can_open_position: (): [boolean, string] => [false, 'too many'],
      on_position_opened: (): void => undefined,
      on_position_closed: (): void => undefined,
      get_status: (): object => ({ open: 3 }),
    };
    const desk = new Desk({ shadows: () => ({ old: legacy as unknown as RiskPlugin }) });

    expect(desk.submit(10).kind).toBe('approved');
    expect(only(desk.reports)).toMatchObject({
      name: 'old',
      plugin: 'Old',
      version: '1.0.0',
      state: { status: { open: 3 }, degraded: null },
      wouldBlock: { count: 1, first: [{ code: 'POSITION_REFUSED', message: 'too many', verdict: 'deny' }] },
    });
  });

  test('that is no plugin stops the start, as an enforced one would', () => {
    expect(() => new Desk({ shadows: () => ({ bad: {} as RiskPlugin }) })).toThrow('pluginName: expected a text');
    expect(() => new Desk({ shadows: () => ({ bad: plugin({ initialize: () => false }) }) })).toThrow(
      'initialize answered with false',
    );
  });

  test('gets market data of its own, so that it can change none', () => {
    const bars = [new TradeBar(spy, 0, 60_000, 1, 2, 0.5, 1.5, 10)];
    let seen: TradeBar | undefined;
    const desk = new Desk({
      shadows: () => ({
        greedy: plugin({
          process: (slice) => {
            seen = slice.bars.get('SPY');
            (seen as unknown as { close: number }).close = 1_000_000;
          },
        }),
      }),
    });
    desk.manager.process(sliceOf(desk, bars));

    expect(seen).toEqual(bars[0]);
    expect(bars[0]?.close).toBe(1.5);
    expect(only(desk.reports).faults.first[0]).toMatchObject({ type: 'plugin_degraded' });
  });

  test('hears what happens on the real bus, and is heard by nobody', () => {
    const heard: string[] = [];
    const initialize = ({ log, riskEventBus }: RiskHost): boolean => {
      log('here I am');
      riskEventBus.subscribeAll(({ type }) => void heard.push(type));
      riskEventBus.publish({ type: 'position_check', level: 'info', source: 'me', message: 'hello' });
      return true;
    };
    const desk = new Desk({
      plugins: [plugin({ canOpenPosition: () => [false, 'no'] })],
      shadows: () => ({ one: plugin({ initialize }), other: plugin() }),
    });
    desk.submit(10);

    expect(heard).toEqual(['position_check', 'plugin_registered', 'position_blocked']);
    expect(desk.host.typed('position_check')).toEqual([]);
    expect(desk.host.logs).toEqual([]);
    expect(desk.reports[0]).toMatchObject({
      events: { count: 1, first: [{ type: 'position_check', message: 'hello' }] },
      logs: { count: 1, first: [{ type: 'log', message: 'here I am' }] },
    });
    expect(desk.reports[1]).toMatchObject({ events: { count: 0 }, logs: { count: 0 } });
  });

  test('hears of what is no plain data that it happened', () => {
    const heard: unknown[] = [];
    const initialize = ({ riskEventBus }: RiskHost): boolean => {
      riskEventBus.subscribeAll(({ data, level, message, source, type }) =>
        heard.push([type, level, source, message, data]),
      );
      return true;
    };
    const desk = new Desk({ shadows: () => ({ it: plugin({ initialize }) }) });
    const data = { plain: 1 };
    const event = { type: 'position_check', level: 'warning', source: 'me', message: 'hello' } as const;
    desk.host.riskEventBus.publish({ ...event, data });
    desk.host.riskEventBus.publish({ ...event, data: { odd: () => 1 } });

    expect(heard.slice(-2)).toEqual([
      ['position_check', 'warning', 'me', 'hello', { plain: 1 }],
      ['position_check', 'warning', 'me', 'hello', {}],
    ]);
    expect((heard.at(-2) as unknown[])[4]).not.toBe(data);
  });

  test('that is not fed is at fault, and a fed one is not', () => {
    const desk = new Desk({ maxFeedAge: 1000, shadows: () => ({ fed: plugin({ process: () => undefined }) }) });
    desk.submit(1);
    desk.manager.process(sliceOf(desk));
    desk.submit(1);
    const report = only(desk.reports);

    expect(report.agreement.approved).toMatchObject({ fault: 1, allow: 1 });
    expect(report.wouldBlock.first[0]).toMatchObject({ code: 'UNFED', verdict: 'fault' });
    expect(report.faults.first[0]).toMatchObject({ type: 'plugin_unfed' });
    expect(report.events.first[0]).toMatchObject({ type: 'plugin_fed' });
  });
});

describe('the agreement matrix', () => {
  test.each([
    [[true, ''], [true, ''], 'approved', { allow: 1 }],
    [[true, ''], [false, 'no'], 'approved', { deny: 1 }],
    [[true, ''], { kind: 'reduce-only', code: 'R', message: '' }, 'approved', { 'reduce-only': 1 }],
    [[true, ''], { kind: 'halt', code: 'H', message: '' }, 'approved', { halt: 1 }],
    [[true, ''], undefined, 'approved', { fault: 1 }],
    [[false, 'no'], [true, ''], 'refused', { allow: 1 }],
    [[false, 'no'], [false, 'no'], 'refused', { deny: 1 }],
    [[false, 'no'], 'nonsense', 'refused', { fault: 1 }],
  ])('counts plugin %j and shadow %j', (real, shadow, side, expected) => {
    const desk = new Desk({
      plugins: [plugin({ canOpenPosition: () => real as never })],
      shadows: () => ({ it: plugin({ canOpenPosition: () => shadow as never }) }),
    });
    desk.submit(10);
    const none = { allow: 0, 'reduce-only': 0, deny: 0, halt: 0, fault: 0 };

    expect(only(desk.reports).agreement).toEqual({
      approved: { ...none, ...(side === 'approved' && expected) },
      refused: { ...none, ...(side === 'refused' && expected) },
    });
    expect(only(desk.reports).decisions).toBe(1);
  });

  test('holds only what the plugins were asked about', () => {
    const desk = new Desk({ shadows: () => ({ it: plugin() }) });
    desk.hold(10);
    desk.submit(-10);
    desk.submit(Number.NaN);
    desk.submit(1, { symbol: shareOf('IWM') });
    expect(only(desk.reports).decisions).toBe(1);

    const resting = desk.approve(5, { type: 'limit', limitPrice: 90 });
    expect(only(desk.reports).decisions).toBe(2);
    expect(desk.gate.update(resting, { ...resting, quantity: 4 }).kind).toBe('approved');

    expect(only(desk.reports).decisions).toBe(2);
  });

  test('tells who refused what the shadow would have allowed', () => {
    const desk = new Desk({
      plugins: [plugin({ canOpenPosition: () => [false, 'no'] })],
      shadows: () => ({ it: plugin() }),
    });
    desk.submit(10, { strategy: 'B' });

    expect(only(desk.reports).wouldAllow).toEqual({
      count: 1,
      first: [
        {
          time: String(desk.host.clock.utc),
          action: 'submit',
          orderId: 1,
          symbol: 'SPY',
          strategy: 'B',
          quantity: 10,
          openingQuantity: 10,
          price: 100,
          refusals: [{ plugin: 'TestPlugin', code: 'POSITION_REFUSED', message: 'no' }],
        },
      ],
    });
  });

  test('keeps the first hundred of a kind and counts the rest', () => {
    const desk = new Desk({ shadows: () => ({ it: plugin({ canOpenPosition: () => [false, 'no'] }) }) });

    for (let count = 0; count < 103; count += 1) {
      desk.submit(1);
    }

    expect(only(desk.reports).wouldBlock.count).toBe(103);
    expect(only(desk.reports).wouldBlock.first).toHaveLength(100);
  });

  test('cuts what is too long for a record', () => {
    const answer = {
      kind: 'deny',
      code: `A${'B'.repeat(200)}`,
      message: 'x'.repeat(5000),
      context: { t: 'y'.repeat(5000) },
    };
    const desk = new Desk({ shadows: () => ({ it: plugin({ canOpenPosition: () => answer as never }) }) });
    desk.submit(10);
    const [first] = only(desk.reports).wouldBlock.first;

    expect(first?.message).toBe(`${'x'.repeat(997)}...`);
    expect(first?.code).toHaveLength(100);
    expect(first).not.toHaveProperty('context');
  });

  test('says what a halt would have stopped besides', () => {
    let kind = 'halt';
    const desk = new Desk({
      shadows: () => ({ it: plugin({ canOpenPosition: () => ({ kind, code: 'X', message: 'stop' }) as never }) }),
    });
    desk.submit(1);
    kind = 'allow';
    desk.submit(1);
    desk.submit(1);

    expect(only(desk.reports)).toMatchObject({
      halt: { orderId: 1, message: 'stop', laterOpenings: 2, time: String(desk.host.clock.utc) },
      wouldBlock: { count: 1 },
    });
    expect(desk.gate.haltLevel).toBe('active');
  });
});

describe('legacy questions', () => {
  test.each([
    [true, false, { asked: 1, wouldRefuse: 1, wouldAllow: 0 }],
    [false, true, { asked: 1, wouldRefuse: 0, wouldAllow: 1 }],
    [true, true, { asked: 1, wouldRefuse: 0, wouldAllow: 0 }],
  ])('answered %s, by the shadow %s, are counted apart', (real, own, expected) => {
    const desk = new Desk({
      plugins: [plugin({ checkCorrelationLimits: () => [real, ''] })],
      shadows: () => ({ it: plugin({ checkCorrelationLimits: () => [own, ''] }), deaf: plugin() }),
    });

    expect(desk.manager.checkCorrelationLimits('SPY', 'A')[0]).toBe(real);
    expect(desk.reports.map(({ questions }) => questions)).toEqual([
      expected,
      { asked: 0, wouldRefuse: 0, wouldAllow: 0 },
    ]);
  });

  test('leave what the caller passed as it was', () => {
    const given = { symbol: 'SPY', at: spy, legs: [1, 2] };
    const asked: object[] = [];
    const defending = (answer: boolean): Partial<RiskPlugin> => ({
      shouldDefend: (info) => {
        asked.push(info);
        Object.assign(info, { symbol: 'QQQ' });
        return answer;
      },
    });
    const desk = new Desk({
      plugins: [plugin({ shouldDefend: () => false })],
      shadows: () => ({ it: plugin(defending(true)) }),
    });

    expect(desk.manager.shouldDefend(given)).toBe(false);
    expect(given.symbol).toBe('SPY');
    expect(asked).toEqual([{ ...given, symbol: 'QQQ' }]);
    expect(only(desk.reports).questions).toEqual({ asked: 1, wouldRefuse: 0, wouldAllow: 1 });
  });

  test('that cannot be copied for a shadow are its fault, and are answered', () => {
    const given = {
      get symbol(): string {
        throw new Error('gone');
      },
    };
    const desk = new Desk({
      plugins: [plugin({ shouldDefend: () => true })],
      shadows: () => ({ it: plugin({ shouldDefend: () => false }) }),
    });

    expect(desk.manager.shouldDefend(given)).toBe(true);
    expect(only(desk.reports)).toMatchObject({
      questions: { asked: 0 },
      faults: { count: 1, first: [{ type: 'a legacy question', message: 'gone' }] },
    });
  });

  test('that nobody enforced answers are asked of shadows', () => {
    const desk = new Desk({ shadows: () => ({ it: plugin({ checkCircuitBreaker: () => [true, ''] }) }) });

    expect(desk.manager.checkCircuitBreaker()[0]).toBe(false);
    expect(only(desk.reports).questions.wouldAllow).toBe(1);
  });
});

/** What happens with a faulty shadow: the same as in the kit of faults, and a few things more. */
function meet(fault: FaultyPlugin | undefined): { readonly seen: unknown; readonly report: ShadowReport | undefined } {
  let elapsed = 0;
  const passTime = (milliseconds: number): void => {
    elapsed += milliseconds;
  };
  const desk = new Desk({
    plugins: [witness([])],
    answerBudget: { maxAnswerTime: faultAnswerTime, stopwatch: () => elapsed },
    ...(fault !== undefined && {
      shadows: (own) => ({
        faulty: fault.make({ manager: own.manager, placeOrder: (): GateResult => own.submit(1), passTime }),
      }),
    }),
  });
  // The numbers of orders that a shadow tries to place are taken from the desk of the test, not from the gate.
  let id = 100;
  const next = (quantity: number, changes = {}): GateResult => {
    id += 1;
    return desk.submit(quantity, { orderId: id, ...changes });
  };
  desk.manager.process(sliceOf(desk));
  const results = [next(5, { type: 'limit', limitPrice: 90 }), next(10)];
  const [resting, first] = results;

  for (const result of [first, next(-10)]) {
    if (result?.kind === 'approved') {
      desk.fill(result.order);
    }
  }

  results.push(next(10), desk.gate.update(orderOf(resting as GateResult), desk.request(4, { orderId: 101 })));
  desk.gate.close(101);
  return { seen: world(desk, results), report: desk.reports[0] };
}

describe('a faulty shadow', () => {
  const sound = meet(undefined).seen;

  test.each(faultyPlugins)('$name changes nothing that anybody can see, and is told of', (fault) => {
    const { report, seen } = meet(fault);

    expect(seen).toEqual(sound);
    expect(report?.plugin).toBe(faultyPluginName);
    expect(report?.faults.count).toBeGreaterThan(0);
    expect(report?.agreement.approved.fault).toBeGreaterThan(0);
    expect(report?.faults.first[0]?.type).toBe(fault.expected.event);

    for (const said of fault.expected.said) {
      expect(report?.faults.first[0]?.message).toContain(said);
    }
  });

  test('that meant to halt is a fault, and would have halted', () => {
    const desk = new Desk({
      shadows: () => ({ it: plugin({ canOpenPosition: () => ({ kind: 'halt', code: 'x', message: '' }) as never }) }),
    });
    desk.submit(1);

    expect(only(desk.reports)).toMatchObject({ agreement: { approved: { fault: 1 } }, halt: { orderId: 1 } });
  });

  test('cannot reach the gate or the bus while it is served, and leaves no trace there', () => {
    const attempts: unknown[] = [];
    const desk: Desk = new Desk({
      plugins: [plugin()],
      shadows: (own) => ({
        it: plugin({
          onPositionOpened: () => {
            own.gate.haltAll('mine');
            own.gate.haltOpenings('mine');
            own.gate.resume('mine', ['One', 'Two']);
            own.gate.close(2);
            own.gate.onFill(own.fillOf({ ...own.request(1), orderId: 2 } as never, 1), []);
            own.host.riskEventBus.publish({ type: 'halted', level: 'emergency', source: 'it', message: 'mine' });
            own.manager.publish({ type: 'position_check', level: 'emergency', source: 'it', message: 'mine' });
            own.host.riskEventBus.subscribeAll(() => attempts.push('heard'))();
            own.host.riskEventBus.subscribe('halted', () => attempts.push('heard'));
            attempts.push(codesOf(own.submit(-1, { orderId: 77 })));
          },
        }),
      }),
    });
    const first = desk.approve(10);
    const waiting = desk.approve(5);
    desk.fill(first);
    const before = desk.host.events.length;
    desk.gate.haltOpenings('ours');

    expect(attempts).toEqual([['RE_ENTRY']]);
    expect(desk.gate.isInForce(waiting)).toBe(true);
    expect(desk.decisions).toHaveLength(2);
    expect(desk.host.events.slice(before).map(({ message }) => message)).toEqual([
      'Every opening of positions is halted, waiting orders that would open are cancelled: ours',
    ]);
    expect(only(desk.reports).faults).toMatchObject({ count: 1, first: [{ type: 'plugin_degraded' }] });
  });

  test('cannot act from a handler of its own bus either', () => {
    const codes: unknown[] = [];
    const desk = new Desk({
      shadows: (own) => ({
        it: plugin({
          initialize: ({ riskEventBus }) => {
            riskEventBus.subscribe('halted', () => {
              codes.push(codesOf(own.submit(1)));
              own.gate.resume('mine', ['One', 'Two']);
              throw new Error('and out');
            });
            return true;
          },
        }),
      }),
    });
    desk.gate.haltOpenings('ours');

    expect(codes).toEqual([['RE_ENTRY']]);
    expect(desk.gate.haltLevel).toBe('halt-new');
    expect(desk.decisions).toEqual([]);
    expect(desk.host.handlerErrors).toEqual([]);
    expect(only(desk.reports).faults.first.map(({ message }) => message)).toEqual([
      'and out',
      'called resume, which it may not',
    ]);
  });

  test('that calls itself for ever is a fault, and the gate decides', () => {
    const endless = (): never => endless();
    const desk = new Desk({ shadows: () => ({ it: plugin({ canOpenPosition: endless }) }) });

    expect(desk.submit(10).kind).toBe('approved');
    expect(only(desk.reports).agreement.approved.fault).toBe(1);
  });

  test('that cannot be recorded is a fault, and the gate decides', () => {
    const desk = new Desk({ shadows: () => ({ it: plugin() }) });
    desk.shadows?.recordWith(() => {
      throw new Error('disk full');
    });

    expect(desk.submit(10).kind).toBe('approved');
    expect(only(desk.reports).faults.first).toMatchObject([{ type: 'record', message: 'disk full' }]);
  });

  test('whose status fails is told of with what is known', () => {
    const getStatus = (): never => {
      throw new Error('bug');
    };
    const desk = new Desk({ shadows: () => ({ it: plugin({ getStatus }) }) });

    expect(only(desk.reports).state).toMatchObject({
      degraded: null,
      status: { fault: expect.stringContaining('bug') },
    });
  });

  test('is served to its end although others fail', () => {
    const asked: PositionDetails[] = [];
    const desk = new Desk({
      shadows: () => ({
        failing: plugin({ canOpenPosition: () => undefined as never }),
        sound: plugin({ canOpenPosition: (_symbol, _strategy, given) => [asked.push(given) > 0, ''] }),
      }),
    });
    desk.submit(10, { symbol: shareOf('QQQ') });

    expect(asked).toHaveLength(1);
    expect(desk.reports.map(({ agreement }) => agreement.approved.allow)).toEqual([0, 1]);
  });
});

test('a question outside of orders is asked of shadows and counts for no order', () => {
  const log: unknown[] = [];
  const desk = new Desk({ shadows: () => ({ it: witness(log) }) });
  desk.manager.judge('SPY', 'A', details());
  desk.submit(10);

  expect(log).toHaveLength(3);
  expect(only(desk.reports).decisions).toBe(1);
});

describe('orders that are decided while another one is', () => {
  /** What each shadow says names the order, so that verdicts cannot be mixed up. */
  const numbered = (): RiskPlugin =>
    plugin({ canOpenPosition: (_symbol, _strategy, { orderId }) => [orderId % 2 === 0, `not ${orderId}`] });

  /** A desk that does something once, when the decision on an order is recorded. */
  function interrupted(orderId: number, act: (desk: Desk) => void): { desk: Desk; recorded: unknown[] } {
    const recorded: unknown[] = [];
    const desk = new Desk({ shadows: () => ({ it: numbered() }) });
    desk.shadows?.recordWith((decision, verdicts) => {
      recorded.push([decision.orderId, decision.action, ...verdicts.map(({ verdict }) => verdict.message)]);
    });
    let isDone = false;
    desk.onDecision = (decision): void => {
      desk.decisions.push(decision);

      if (decision.orderId === orderId && !isDone) {
        isDone = true;
        act(desk);
      }
    };
    return { desk, recorded };
  }

  test('keep their own verdicts, each of them', () => {
    const { desk, recorded } = interrupted(1, (own) => own.submit(5, { orderId: 3 }));
    desk.submit(10);

    expect(recorded).toEqual([
      [3, 'submit', 'not 3'],
      [1, 'submit', 'not 1'],
    ]);
    expect(only(desk.reports)).toMatchObject({
      decisions: 2,
      wouldBlock: {
        first: [
          { orderId: 3, message: 'not 3' },
          { orderId: 1, message: 'not 1' },
        ],
      },
    });
  });

  test('are counted as they ended, when their approval could not be recorded', () => {
    const { desk, recorded } = interrupted(1, (own) => {
      own.submit(5, { orderId: 3 });
      throw new Error('disk full');
    });
    expect(desk.submit(10).kind).toBe('refused');

    expect(recorded).toEqual([
      [3, 'submit', 'not 3'],
      [1, 'submit', 'not 1'],
    ]);
    expect(only(desk.reports).agreement).toMatchObject({ approved: { deny: 1 }, refused: { deny: 1 } });
  });

  test('are not mixed up with questions in between', () => {
    const { desk, recorded } = interrupted(1, (own) => own.manager.judge('SPY', 'A', details({ orderId: 8 })));
    desk.submit(10);

    expect(recorded).toEqual([[1, 'submit', 'not 1']]);
  });

  test('keep their verdicts although somebody asks something else with the same numbers', () => {
    const asked: string[] = [];
    const recorder = (own: Desk): GateRecorder => ({
      onDecision: (_decision, { details: given }) => void own.manager.judge('QQQ', 'B', given as PositionDetails),
      onFill: () => undefined,
      onBust: () => undefined,
      onClose: () => undefined,
      onChange: () => undefined,
      onQuestion: () => undefined,
    });
    const canOpenPosition: RiskPlugin['canOpenPosition'] = (symbol) => {
      asked.push(symbol);
      return [false, `not ${symbol}`];
    };
    const desk = new Desk({ recorder, shadows: () => ({ it: plugin({ canOpenPosition }) }) });
    desk.submit(10);

    expect(asked).toEqual(['SPY', 'QQQ']);
    expect(only(desk.reports)).toMatchObject({ decisions: 1, wouldBlock: { first: [{ message: 'not SPY' }] } });
  });
});
