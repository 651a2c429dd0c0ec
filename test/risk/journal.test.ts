/**
 * The journal of decisions: what it holds, that nothing in it changes unnoticed, and that what it cannot hold is refused.
 *
 * @module
 */
import fc from 'fast-check';
import {
  Bar,
  type GateRule,
  QuoteBar,
  type RiskPlugin,
  type Slice,
  TimeSlice,
  TimeZone,
  TradeBar,
  verifyJournal,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { codesOf, details, plugin, qqq, spy } from './desk.js';
import { bytesOf, type JournalDesk, Lines, odd, openJournal } from './journal-desk.js';

const most: GateRule = {
  name: 'most',
  check: (_order, opening) =>
    Math.abs(opening) <= 50 ? undefined : { plugin: 'gate', code: 'MOST', message: `${opening} units, 50 may be` },
  largest: ({ quantity }) => Math.sign(quantity) * 50,
};

const picky: Partial<RiskPlugin> & Record<string, unknown> = {
  pluginName: 'Picky',
  canOpenPosition: (symbol: string) =>
    symbol === 'QQQ' ? { kind: 'deny', code: 'NOT_QQQ', message: 'no', context: { z: 1, a: 2 } } : [true, 'fine'],
};

/** A run with something of everything. */
function run(): JournalDesk {
  const opened = openJournal([plugin({ pluginName: 'Easy' }), plugin(picky)], [most]);
  const { desk, journal } = opened;
  const order = desk.approve(10, { tag: 'first "quoted" – ünïcode' });
  desk.fill(order, 4);
  desk.fill(order, 6);
  desk.approve(-10, { type: 'limit', limitPrice: 120 });
  desk.submit(5, { symbol: qqq });
  desk.submit(60);
  desk.submit(Number.NaN);
  desk.submit(1, { symbol: odd });
  desk.manager.disablePlugin('Picky', 'a test', ['Ann', 'Bob']);
  desk.gate.close(2);
  desk.host.portfolio.totalPortfolioValue = 99_000;
  desk.approve(1);
  journal.end();
  return opened;
}

/** What everything but an untouched journal must not say. */
function problemOf(bytes: Uint8Array): NonNullable<ReturnType<typeof verifyJournal>['problem']> {
  const { problem } = verifyJournal(bytes);

  if (problem === undefined) {
    throw new Error('nothing was noticed');
  }

  return problem;
}

const { sink, journal } = run();

describe('a journal', () => {
  it('begins with whose run it is and ends with a record that closes it', () => {
    expect(sink.records[0]).toMatchObject({
      kind: 'header',
      n: 1,
      schemaVersion: 3,
      algorithm: 'Test',
      configHash: 'abc',
      plugins: [
        { name: 'Easy', version: '1.0.0' },
        { name: 'Picky', version: '1.0.0' },
      ],
      rules: ['most'],
    });
    expect(sink.records.at(-1)).toMatchObject({ kind: 'end' });
    expect(sink.isClosed).toBe(true);
    expect(journal.count).toBe(sink.lines.length);
  });

  it('holds every decision with what it rests on', () => {
    const [first, second, third, fourth, poison, unknown, last] = sink.decisions;

    expect(first).toMatchObject({
      action: 'submit',
      outcome: 'approved',
      opening: 10,
      price: 100,
      asked: true,
      allowed: ['Easy', 'Picky'],
      order: { quantity: 10, type: 'market', tag: 'first "quoted" – ünïcode', limit: null },
      details: { held: 0, pending: 0, notional: 1000, equity: 100_000 },
      market: { price: 100, multiplier: 1 },
    });
    expect(second).toMatchObject({ outcome: 'approved', opening: 0, asked: false, allowed: [], details: null });
    expect(third).toMatchObject({
      outcome: 'refused',
      allowed: ['Easy'],
      refusals: [{ plugin: 'Picky', code: 'NOT_QQQ', context: { a: 2, z: 1 } }],
    });
    expect(fourth).toMatchObject({
      outcome: 'refused',
      allowed: ['Easy', 'Picky'],
      rules: [{ code: 'MOST' }],
      largest: [50],
    });
    expect(poison).toMatchObject({ order: null, refusals: [{ code: 'BAD_QUANTITY' }] });
    expect(unknown).toMatchObject({ market: { fault: 'there is no ODD' }, refusals: [{ code: 'NO_PRICE' }] });
    expect(last).toMatchObject({ allowed: ['Easy'], account: { equity: 99_000 } });
  });

  it('holds fills, closes and events, and the account only when it changed', () => {
    const kinds = sink.records.map(({ kind }) => kind);

    expect(kinds.filter((kind) => kind === 'fill')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'close')).toHaveLength(0);
    expect(sink.records.flatMap(({ closed, kind }) => closed?.map(([id]) => [kind, id]) ?? [])).toEqual([
      ['decision', 2],
    ]);
    expect(sink.records.find((record) => record.kind === 'event')).toMatchObject({
      type: 'plugin_disabled',
      source: 'Picky',
    });
    expect(sink.records.filter(({ account }) => account !== undefined)).toHaveLength(2);
  });

  it('says a symbol once, with the step of its quantities where that is known', () => {
    const symbols = sink.records.filter((record) => record.kind === 'symbol');

    expect(symbols.map(({ symbol, lot }) => [symbol, lot])).toEqual([
      ['SPY', 1],
      ['QQQ', 1],
      ['ODD', 0],
    ]);
  });

  it('writes every record in canonical JSON', () => {
    const canonical = (value: unknown): unknown =>
      typeof value !== 'object' || value === null || Array.isArray(value)
        ? value
        : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));

    for (const line of sink.lines) {
      const { record } = JSON.parse(line, (_, value: unknown) => canonical(value)) as { record: unknown };
      expect(line.slice(0, -1).endsWith(`"record":${JSON.stringify(record)}}`)).toBe(true);
    }
  });

  it('is the same for the same run, to the byte', () => {
    expect(run().sink.lines).toEqual(sink.lines);
  });
});

describe('what JSON does not know', () => {
  it('is recorded as a text: numbers that are none, and minus zero', () => {
    const { desk, journal: own, sink: lines } = openJournal();
    const bar = new TradeBar(spy, 0, 1, 1, Number.POSITIVE_INFINITY, -0, Number.NaN, 5);
    const half = new QuoteBar(spy, 0, 1, new Bar(1, 2, 0.5, 1.5), 3, undefined, 0);
    const slice = new TimeSlice(1, TimeZone.newYork, [bar], [half]) as Slice;
    own.onSlice(slice);
    own.onSlice(slice);

    expect(lines.records.filter(({ kind }) => kind === 'slice')).toMatchObject([
      {
        timeZone: 'America/New_York',
        trades: [['SPY', 0, 1, 1, 'Infinity', '-0', 'NaN', 5]],
        quotes: [['SPY', 0, 1, [1, 2, 0.5, 1.5], 3, null, 0]],
      },
      { trades: [['SPY', 0, 1, 1, 'Infinity', '-0', 'NaN', 5]] },
    ]);
    expect(lines.records.at(-1)).not.toHaveProperty('timeZone');
    desk.host.portfolio.totalPortfolioValue = Number.NaN;
    desk.submit(1);
    expect(lines.decisions.at(-1)).toMatchObject({ account: { equity: 'NaN' }, details: { equity: 'NaN' } });
  });

  it('is left out of what rules and plugins say', () => {
    const rule: GateRule = {
      name: 'odd',
      check: () => ({ plugin: 'gate', code: 'ODD', message: 'odd', context: { what: () => 1 } }),
    };
    const { desk, sink: lines } = openJournal([], [rule]);
    desk.submit(1);
    const cycle: Record<string, unknown> = {};
    cycle['self'] = cycle;
    desk.host.riskEventBus.publish({ type: 'position_check', level: 'info', source: 'x', message: 'y', data: cycle });

    expect(lines.decisions[0]).toMatchObject({ rules: [{ code: 'ODD', context: {} }], largest: [null] });
    expect(lines.records.at(-1)).toMatchObject({ kind: 'event', data: {} });
  });

  it('says of each of several rules that refuse which it is and what it lets pass', () => {
    const easy: GateRule = { name: 'easy', check: () => undefined, largest: () => 1_000 };
    const few: GateRule = { ...most, name: 'few', largest: () => 20 };
    const mute: GateRule = { name: 'mute', check: most.check };
    const { desk, sink: lines } = openJournal([], [most, easy, few, mute]);
    desk.submit(60);

    expect(lines.decisions[0]).toMatchObject({ refusing: [0, 2, 3], largest: [50, 20, null] });
  });
});

describe('what is recorded so that it can be judged again', () => {
  it('is the numbers that rules rest on, for what opens', () => {
    const basis = (): Record<string, number> => ({ free: -0, margin: 12.5 });
    const odder: GateRule = { ...most, name: 'odder', basis: () => ({ free: Number.NaN }) };
    const failing: GateRule = {
      ...most,
      name: 'failing',
      basis: () => {
        throw new Error('no numbers');
      },
    };
    const { desk, sink: lines } = openJournal([], [{ ...most, basis }, { ...most, name: 'mute' }, odder, failing]);
    desk.hold(10);
    desk.submit(-10);

    expect(lines.decisions[0]?.basis).toEqual([
      { free: '-0', margin: 12.5 },
      null,
      { free: 'NaN' },
      { fault: 'no numbers' },
    ]);
    expect(lines.decisions[1]).not.toHaveProperty('basis');
  });

  it('is what plugins that allow an order say with numbers, and nothing that is no plain data', () => {
    const says = (pluginName: string, context: unknown): RiskPlugin =>
      plugin({
        pluginName,
        canOpenPosition: () => ({ kind: 'allow', code: 'FITS', message: 'fits', context }) as never,
      });
    const { desk, sink: lines } = openJournal([
      says('Z', { used: 1, limit: 2 }),
      says('B', () => 1),
      says('A', { b: 1 }),
    ]);
    desk.approve(1);

    expect(lines.decisions[0]).toMatchObject({ outcome: 'approved', allowed: ['Z', 'B', 'A'] });
    expect(lines.decisions[0]?.notes).toEqual([
      { plugin: 'A', code: 'FITS', message: 'fits', context: { b: 1 } },
      { plugin: 'Z', code: 'FITS', message: 'fits', context: { limit: 2, used: 1 } },
    ]);
  });

  it('is every member of an order that was not fit to be judged', () => {
    const { desk, sink: lines } = openJournal();
    desk.submit(Number.NaN, { tag: 7 as never, limitPrice: null as never, stopPrice: {} as never });
    desk.gate.submit({
      ...desk.request(1),
      get strategy(): string {
        throw new Error('nobody');
      },
    });

    expect(lines.decisions[0]).toMatchObject({
      order: null,
      malformed: {
        quantity: ['number', 'NaN'],
        symbol: ['ticker', 'SPY'],
        tag: ['number', '7'],
        limitPrice: ['null'],
        stopPrice: ['object'],
        accountWide: ['boolean', 'false'],
        strategy: ['string', 'A'],
      },
    });
    expect(lines.decisions[1]).toMatchObject({ malformed: { thrown: ['string', 'nobody'] } });
  });

  it('is every question from outside of an order, with the answer of each plugin', () => {
    const able = plugin({
      pluginName: 'Able',
      checkCorrelationLimits: () => [false, 'full'],
      requestSpyAllocation: () => [true, 'granted'],
      shouldDefend: () => false,
      checkCircuitBreaker: () => [true, 'open'],
    });
    const { desk, sink: lines } = openJournal([able, plugin(picky)]);
    const { manager } = desk;
    manager.canOpenPosition('qqq', 'A', { quantity: 3, price: 5 });
    manager.canOpenPosition('', 'A');
    manager.judge('SPY', 'B', details());
    manager.checkCorrelationLimits('SPY', 'A');
    manager.requestSpyAllocation('A', 0.25);
    manager.shouldDefend({ symbol: 'SPY' });
    manager.shouldDefend({ when: new Date(0) });
    manager.isTriggered();
    desk.gate.haltOpenings('a test');
    manager.checkCircuitBreaker();
    const asked = lines.records.filter((record) => record.kind === 'question');

    expect(
      asked.map(({ member, symbol, strategy, answers, answer }) => [member, symbol, strategy, answers, answer]),
    ).toEqual([
      [
        'canOpenPosition',
        'QQQ',
        'A',
        [
          ['Able', true, ''],
          ['Picky', false, 'no (NOT_QQQ)'],
        ],
        [false, 'Picky: no (NOT_QQQ)'],
      ],
      ['canOpenPosition', '', 'A', null, [false, 'symbol: expected a symbol or a ticker (BAD_QUESTION)']],
      [
        'judge',
        'SPY',
        'B',
        [
          ['Able', true, ''],
          ['Picky', true, ''],
        ],
        [true, ''],
      ],
      ['checkCorrelationLimits', 'SPY', 'A', [['Able', false, 'full']], [false, 'Able: full']],
      ['requestSpyAllocation', '', 'A', [['Able', true, 'granted']], [true, 'Able: granted']],
      ['shouldDefend', '', '', [['Able', false, '']], [false, '']],
      ['shouldDefend', '', '', [['Able', false, '']], [false, '']],
      ['checkCircuitBreaker', '', '', [['Able', true, 'open']], [true, 'Able: open']],
      ['checkCircuitBreaker', '', '', null, [false, 'Trading is halted: a test']],
    ]);
    expect(asked[0]?.details).toMatchObject({ quantity: 3, price: 5, legacyCall: true, orderType: 'market' });
    expect(asked.map(({ position }) => position)).toContainEqual({ symbol: 'SPY' });
    expect(asked[4]).toMatchObject({ delta: 0.25, details: null });
    expect(asked[6]?.position).toBeNull();
  });

  it('is every change of the risk side, where it took effect', () => {
    const { desk, sink: lines } = openJournal([
      plugin({ pluginName: 'Able', reconfigure: (config: unknown) => config !== 1 }),
    ]);
    const { gate, manager } = desk;
    manager.disablePlugin('Able', 'one', ['Ann', 'Ben']);
    manager.enablePlugin('Able', 'two');
    manager.resetPlugin('Able', 'three');
    manager.reconfigurePlugin('Able', { limit: 2 }, 'four', ['Ann', 'Ben']);
    expect(() => manager.reconfigurePlugin('Able', 1, 'five', ['Ann', 'Ben'])).toThrow('reconfigure');
    manager.tightenKillSwitch('warn', 'six');
    gate.haltAll('seven');
    manager.loosenKillSwitch('warn', 'eight', ['Ann', 'Ben']);
    gate.resume('nine', ['Ann', 'Ben']);
    expect(() => manager.disablePlugin('Nobody', 'ten', ['Ann', 'Ben'])).toThrow('Nobody');
    manager.registerPlugin(plugin({ pluginName: 'Late' }));
    const changes = lines.records.filter((record) => record.kind === 'event');

    expect(
      changes.map(({ data, source, type }) => [type, source, data['to'] ?? data['attempt'], data['reason']]),
    ).toEqual([
      ['plugin_disabled', 'Able', undefined, 'one'],
      ['plugin_enabled', 'Able', undefined, 'two'],
      ['plugin_reset', 'Able', undefined, 'three'],
      ['plugin_reconfigured', 'Able', undefined, 'four'],
      ['plugin_degraded', 'Able', undefined, 'Able: reconfigure answered with false'],
      ['plugin_error', 'Able', 'reconfigure', 'five'],
      ['halted', 'manager', 'warn', 'six'],
      ['halted', 'gate', 'halt-all', 'seven'],
      ['resumed', 'manager', 'warn', 'eight'],
      ['resumed', 'gate', 'active', 'nine'],
      ['plugin_registered', 'Late', undefined, 'registered by code'],
    ]);
    expect(changes[3]?.data['config']).toEqual({ limit: 2 });
    expect(changes[5]?.data['config']).toBe(1);
    expect(changes[8]?.data['approvers']).toEqual(['Ann', 'Ben']);
    expect(changes[10]?.data).toMatchObject({ version: '1.0.0', serves: [] });
  });
});

describe('verifyJournal', () => {
  it('finds nothing in a journal that is as it was written', () => {
    const { records, hash, problem } = verifyJournal(sink.bytes);

    expect(problem).toBeUndefined();
    expect(records).toEqual(sink.records);
    expect(hash).toBe(journal.hash);
  });

  it('detects any single byte that was changed, at its record', () => {
    const { bytes } = sink;
    const lineAt = (position: number): number => bytes.subarray(0, position).filter((byte) => byte === 10).length + 1;

    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (position, flip) => {
        const changed = Uint8Array.from(bytes);
        changed[position] = (changed[position] ?? 0) ^ flip;

        expect(problemOf(changed).line).toBe(lineAt(position));
      }),
      { numRuns: 400 },
    );
  });

  it('detects a removed, a repeated, an inserted and a swapped record, and says which was expected', () => {
    const { lines } = sink;
    const [, second = '', third = ''] = lines;
    const removed = lines.filter((_, index) => index !== 2);
    const repeated = [...lines.slice(0, 3), third, ...lines.slice(3)];
    const swapped = [...lines.slice(0, 1), third, second, ...lines.slice(3)];

    expect(problemOf(bytesOf(removed))).toMatchObject({
      kind: 'changed',
      line: 3,
      offset: bytesOf(lines.slice(0, 2)).length,
      expected: 'record 3',
      found: 'record 4: records were removed, inserted or swapped',
    });
    expect(problemOf(bytesOf(repeated))).toMatchObject({ line: 4, found: expect.stringMatching(/^record 3:/) });
    expect(problemOf(bytesOf(swapped))).toMatchObject({ line: 2, found: expect.stringMatching(/^record 3:/) });
    expect(problemOf(bytesOf(['nonsense\n', ...lines]))).toMatchObject({ line: 1, found: 'a line of another form' });
  });

  it('names the hash that a changed record ought to have', () => {
    const changed = sink.lines.map((line) => line.replace('"tag":"first', '"tag":"worst'));

    expect(problemOf(bytesOf(changed))).toMatchObject({
      kind: 'changed',
      expected: expect.stringMatching(/^record \d+ with the hash [0-9a-f]{64}$/),
      found: expect.stringMatching(/^the hash [0-9a-f]{64}$/),
    });
  });

  it.each(['[1]', '{"n":"2"}', '{'])('takes %s with a proper hash for no record', (record) => {
    const other = new Lines();
    const text = verifyJournal(sink.bytes.subarray(0, 0));
    expect(text.records).toEqual([]);
    other.write(`{"hash":"${'0'.repeat(64)}","record":${record}}\n`);

    expect(problemOf(other.bytes)).toMatchObject({ kind: 'changed', line: 1 });
  });

  it('reads what stands before a record whose writing was cut off, wherever it was', () => {
    const last = sink.lines.at(-2) ?? '';
    const whole = bytesOf(sink.lines.slice(0, -2));

    for (const kept of [1, 40, 90, last.length - 1]) {
      const torn = new Uint8Array([...whole, ...bytesOf([last]).subarray(0, kept)]);
      const { records, problem } = verifyJournal(torn);

      expect(records).toEqual(sink.records.slice(0, -2));
      expect(problem).toMatchObject({ kind: 'torn', line: sink.lines.length - 1, offset: whole.length });
    }
  });

  it('notices that whole records are missing at the end', () => {
    expect(problemOf(bytesOf(sink.lines.slice(0, -1)))).toMatchObject({ kind: 'unfinished', line: sink.lines.length });
    expect(problemOf(bytesOf([]))).toMatchObject({ kind: 'unfinished', line: 1, offset: 0 });
  });
});

describe('what is taken in', () => {
  it('is recorded though the market of it is not known, and nothing is introduced that is no symbol', () => {
    const { desk, sink: lines } = openJournal();
    const order = desk.approve(1);
    desk.multiplier = (): number => {
      throw new Error('no multiplier');
    };
    desk.gate.onFill({ ...desk.fillOf(order, 1), symbol: odd }, []);
    desk.submit(1, { symbol: undefined as unknown as typeof spy });

    expect(lines.records.find(({ kind }) => kind === 'fill')).toMatchObject({
      symbol: 'ODD',
      multiplier: { fault: 'no multiplier' },
    });
    expect(lines.records.filter(({ kind }) => kind === 'symbol')).toHaveLength(2);
  });
});

describe('a journal that cannot be written', () => {
  it('refuses what opens, lets pass what closes, and takes in what was filled', () => {
    const { desk, sink: failing } = openJournal();
    desk.hold(10);
    const order = desk.approve(5);
    failing.isFailing = true;

    expect(codesOf(desk.submit(1))).toEqual(['GATE_FAULT']);
    expect(codesOf(desk.submit(-10))).toEqual([]);
    desk.fill(order);
    expect(desk.host.portfolio.strategyQuantityOf('A', 'SPY')).toBe(15);
    expect(desk.gate.reservations.exposure('SPY').gross).toBe(0);
  });

  it('answers questions with no, and lets the kill switch work', () => {
    const { desk, sink: failing } = openJournal([plugin({ shouldDefend: () => false })]);
    failing.isFailing = true;
    const { manager } = desk;

    expect(manager.canOpenPosition('SPY', 'A')).toEqual([false, 'the answer could not be recorded (BAD_QUESTION)']);
    expect(manager.judge('SPY', 'A', details()).refusals).toMatchObject([{ code: 'GATE_FAULT' }]);
    expect(manager.shouldDefend({})).toBe(true);
    manager.tightenKillSwitch('halt-all', 'a test');
    expect(codesOf(desk.submit(1))).toContain('HALTED_ALL');
    expect(desk.host.typed('gate_fault').length).toBeGreaterThan(3);
  });

  it('has no hole: once a write failed, later ones fail too, and the end closes the sink', () => {
    const { desk, sink: failing, journal: broken } = openJournal();
    failing.isFailing = true;
    desk.submit(1);
    failing.isFailing = false;

    expect(codesOf(desk.submit(1))).toEqual(['GATE_FAULT']);
    expect(() => broken.end()).toThrow('The journal failed earlier');
    expect(failing.isClosed).toBe(true);
    expect(problemOf(failing.bytes).kind).toBe('unfinished');
  });
});
