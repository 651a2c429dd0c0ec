import {
  CompositeIndicator,
  ConstantIndicator,
  ExponentialMovingAverage,
  FilteredIdentity,
  FunctionalIndicator,
  Identity,
  IndicatorExtensions,
  type Maximum,
  PivotPointsHighLow,
  PivotPointType,
  ResetCompositeIndicator,
  SimpleMovingAverage,
  TomDemarkSequential,
  TomDemarkSequentialPhase,
  VolumeProfile,
  ZigZag,
} from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { bar } from './cases.js';

const { plus, minus, times, over, of, sma, ema, max, min, weightedBy } = IndicatorExtensions;

describe('a composite', () => {
  it.each([
    ['plus', plus, 10],
    ['minus', minus, 6],
    ['times', times, 16],
    ['over', over, 4],
  ] as const)('%s joins two indicators, and an indicator with a number', (_name, join, expected) => {
    const [left, right] = [new Identity('left'), new Identity('right')];
    const joined = join(left, right);
    const scaled = join(left, 2, 'scaled');
    left.update(1, 8);
    right.update(1, 2);

    expect(joined.value).toBe(expected);
    expect(scaled.value).toBe(expected);
    expect([joined.name, scaled.name]).toEqual(['COMPOSE(left,right)', 'scaled']);
  });

  it('waits for both to have something new, and has the later time', () => {
    const [left, right] = [new Identity('left'), new Identity('right')];
    const sum = plus(left, right);
    left.update(1, 1);
    left.update(2, 2);
    expect([sum.samples, sum.value]).toEqual([0, 0]);
    right.update(1, 5);

    expect([sum.samples, sum.value, sum.current.endUtc]).toEqual([1, 7, 2]);
    right.update(3, 6);
    expect(sum.samples).toBe(1);
    left.update(3, 4);
    expect([sum.samples, sum.value, sum.current.endUtc]).toEqual([2, 10, 3]);
  });

  it('is ready when both are, and resets both', () => {
    const [left, right] = [new SimpleMovingAverage(2), new SimpleMovingAverage(3)];
    const ratio = over(left, right);
    expect(ratio.warmUpPeriod).toBe(3);

    for (let at = 1; at <= 3; at += 1) {
      expect(ratio.isReady).toBe(false);
      left.update(at, at);
      right.update(at, at);
    }

    expect([ratio.isReady, ratio.value]).toEqual([true, 2.5 / 2]);
    ratio.reset();
    expect([left.samples, right.samples, ratio.samples, ratio.value]).toEqual([0, 0, 0, 0]);
  });

  it('stays what it was while it would divide by 0', () => {
    const [left, right] = [new Identity('left'), new Identity('right')];
    const ratio = over(left, right);
    left.update(1, 6);
    right.update(1, 3);
    left.update(2, 9);
    right.update(2, 0);

    expect(ratio.value).toBe(2);
  });

  it('takes any function of two, and does more at a reset when it is told to', () => {
    const [left, right] = [new Identity('left'), new Identity('right')];
    let resets = 0;
    const higher = new ResetCompositeIndicator(
      left,
      right,
      (one, other) => Math.max(one.value, other.value),
      () => {
        resets += 1;
      },
    );
    right.update(1, 5);
    left.update(1, 3);

    expect(higher.value).toBe(5);
    higher.reset();
    expect([resets, left.samples, higher.name]).toEqual([1, 0, 'RESET_COMPOSE(left,right)']);
  });

  it('refuses what is no indicator or no function', () => {
    const one = new Identity('one');

    expect(() => new CompositeIndicator(one, {} as never, () => 1)).toThrow('expected two indicators, was');
    expect(() => new CompositeIndicator('mine', one, one, 5 as never)).toThrow('mine: expected a function');
    expect(() => new ConstantIndicator('mine', Number.NaN)).toThrow('mine: expected a finite number, was NaN.');
  });
});

describe('an indicator of an indicator', () => {
  it.each([
    ['sma', sma, 'SMA2_Of_first', 3.5],
    ['max', max, 'MAX2_Of_first', 4],
    ['min', min, 'MIN2_Of_first', 3],
  ] as const)('%s follows it once it is ready', (_name, follow, name, expected) => {
    const first = new SimpleMovingAverage('first', 2);
    const second = follow(first, 2);
    [1, 3, 3, 5].forEach((value, at) => void first.update(at, value));

    expect([second.name, second.samples, second.value]).toEqual([name, 3, expected]);
  });

  it('follows it from the first value on when it is told not to wait', () => {
    const first = new SimpleMovingAverage('first', 3);
    const waiting = ema(first, 2, 0.5);
    const eager = of(new ExponentialMovingAverage(2), first, false);
    [1, 2, 3, 4].forEach((value, at) => void first.update(at, value));

    expect([waiting.samples, eager.samples]).toEqual([2, 4]);
    expect([waiting.name, waiting.smoothingFactor, ema(first, 9).smoothingFactor]).toEqual(['EMA2_Of_first', 0.5, 0.2]);
  });

  it('averages one by another', () => {
    const [price, volume] = [new Identity('price'), new Identity('volume')];
    const mean = weightedBy(price, volume, 2);
    const feed = (at: number, one: number, other: number): void => {
      price.update(at, one);
      volume.update(at, other);
    };
    feed(1, 50, 9);
    feed(2, 10, 1);
    feed(3, 20, 3);

    expect(mean.value).toBe((10 * 1 + 20 * 3) / 4);
    mean.reset();
    feed(4, 5, 2);
    expect(mean.value).toBe(5);
  });

  it('tells of new values at once, after they are there, also after a reset', () => {
    const first = new SimpleMovingAverage(2);
    const told: unknown[] = [];
    first.onUpdated(({ endUtc, value }) => told.push([endUtc, value, first.value]));
    first.update(1, 4);
    first.reset();
    first.update(2, 6);

    expect(told).toEqual([
      [1, 4, 4],
      [2, 6, 6],
    ]);
  });
});

describe('an indicator of functions', () => {
  it('computes, is ready and resets as they say', () => {
    let sum = 0;
    const total = new FunctionalIndicator(
      'total',
      (value) => {
        sum += value;
        return sum;
      },
      ({ samples }) => samples > 1,
      () => {
        sum = 0;
      },
    );

    expect([total.update(1, 2), total.update(2, 3), total.value]).toEqual([false, true, 5]);
    total.reset();
    expect([sum, total.value]).toEqual([0, 0]);
    expect(() => new FunctionalIndicator('mine', 5 as never, () => true)).toThrow('mine: expected functions, was 5.');
  });

  it('lets through what a filter lets through', () => {
    const even = new FilteredIdentity('even', ({ value }) => value % 2 === 0);
    const values = [1, 4, 3, 6].map((value, at) => {
      even.update({ endUtc: at, value });
      return even.value;
    });

    expect(values).toEqual([0, 4, 4, 6]);
    expect(() => new FilteredIdentity('mine', undefined as never)).toThrow('mine: expected a filter, was undefined.');
  });
});

describe('what some indicators tell beside their value', () => {
  const closes = [100, 103, 107, 104, 101, 99, 98, 102, 106, 108, 107, 103];

  it('keeps pivot points, the latest first, at the time of their bars', () => {
    const pivots = new PivotPointsHighLow(2, 2, 2);
    const told: number[] = [];
    pivots.onNewPivotPointFormed(({ value }) => told.push(value));
    const flat = (close: number, day: number): ReturnType<typeof bar> => ({
      ...bar(day, close),
      high: close + 1,
      low: close - 1,
    });
    const values = closes.map((close, day) => {
      pivots.update(flat(close, day));
      return pivots.value;
    });
    const { High, Low, None } = PivotPointType;

    expect(values).toEqual([None, None, None, None, High, None, None, None, Low, None, None, High]);
    expect(told).toEqual([108, 97, 109]);
    expect(pivots.getAllPivotPointsArray().map(({ value, endUtc }) => [value, endUtc])).toEqual([
      [109, bar(9, 0).endUtc],
      [97, bar(6, 0).endUtc],
    ]);
    expect(pivots.getHighPivotPointsArray().map(({ value }) => value)).toEqual([109]);
    expect(pivots.getLowPivotPointsArray().map(({ value }) => value)).toEqual([97]);
    pivots.reset();
    expect(pivots.getAllPivotPointsArray()).toEqual([]);
  });

  it('counts setups and countdowns', () => {
    const sequential = new TomDemarkSequential();
    const falling = [100, 101, 102, 103, 104, 105, ...Array.from({ length: 22 }, (_, at) => 99 - at)];
    const phases = falling.map((close, day) => {
      sequential.update(bar(day, close));
      return sequential.value;
    });
    const { BuySetup, BuySetupPerfect } = TomDemarkSequentialPhase;

    expect(phases.slice(6, 14)).toEqual(Array(8).fill(BuySetup));
    expect(phases[14]).toBe(BuySetupPerfect);
    expect(sequential.setupPhaseStepCount).toBe(9);
    expect(sequential.countdownPhaseStepCount).toBeGreaterThan(0);
    expect(sequential.resistancePrice).toBeGreaterThan(sequential.supportPrice);
  });

  it('knows the kind of the latest turning point', () => {
    const zigzag = new ZigZag(0.05, 1);
    const kinds = [100, 100, 110, 113, 103, 101].map((close, day) => {
      zigzag.update(bar(day, close));
      return zigzag.pivotType;
    });

    expect(kinds).toEqual([-1, -1, 1, 1, -1, -1]);
    expect(zigzag.highPivot.value).toBeGreaterThan(zigzag.lowPivot.value);
  });

  it('shows volume by price, the lowest price first', () => {
    const profile = new VolumeProfile(3, 0.7, 0.5);
    [
      [10, 5],
      [11, 7],
      [10, 2],
      [12, 1],
    ].forEach(([close = 0, volume], day) => void profile.update(bar(day, close, undefined, volume)));

    expect([...profile.volumePerPrice]).toEqual([
      [10, 2],
      [11, 7],
      [12, 1],
    ]);
    expect([profile.value, profile.pocVolume, profile.profileHigh, profile.profileLow]).toEqual([11, 7, 12, 10]);
  });

  it('highest of values that follow a composite', () => {
    const price = new Identity('price');
    const doubled = times(price, 2);
    const highest: Maximum = max(doubled, 2);
    [5, 4, 3].forEach((value, at) => void price.update(at, value));

    expect(highest.value).toBe(8);
  });
});
