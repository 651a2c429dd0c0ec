/**
 * Accumulation and distribution: volume, weighed by where bars close.
 *
 * @module
 */
import { ExponentialMovingAverage } from '../averages/exponential-moving-average.js';
import { type Named, type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { TradeBarInput } from '../base/data-point.js';
import { TradeBarIndicator } from '../base/indicator.js';
import { RollingSum } from '../base/rolling.js';

/** The volume of a bar as far as it closed above (or, negative, below) its middle; 0 when it has no range. */
function moneyFlow({ high, low, close, volume }: TradeBarInput): number {
  return high > low ? ((close - low - (high - close)) / (high - low)) * volume : 0;
}

/**
 * The volume of all bars so far, each counted as far as it closed above or below its middle.
 *
 * @source LEAN `Indicators/AccumulationDistribution.cs`; M. Chaikin
 */
export class AccumulationDistribution extends TradeBarIndicator {
  /**
   * @param name - what charts and messages call it
   */
  constructor(name = 'AD') {
    super(name, 1);
  }

  protected override compute(bar: TradeBarInput): number {
    return this.value + moneyFlow(bar);
  }
}

/**
 * Periods of the two means.
 *
 * @inline
 */
type OscillatorArguments = readonly [fastPeriod: number, slowPeriod: number];

/**
 * A fast mean of {@link AccumulationDistribution}, less a slow one; 0 before it is ready.
 *
 * @source LEAN `Indicators/AccumulationDistributionOscillator.cs`
 */
export class AccumulationDistributionOscillator extends TradeBarIndicator {
  readonly #flow: AccumulationDistribution;
  readonly #fast: ExponentialMovingAverage;
  readonly #slow: ExponentialMovingAverage;

  /**
   * @param args - the fast and the slow period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<OscillatorArguments>) {
    const [name, [fast, slow]] = splitName<OscillatorArguments>(args);
    super(name ?? `ADOSC(${fast},${slow})`, Math.max(fast, slow));
    this.#flow = this.own(new AccumulationDistribution(`${this.name}_AD`));
    this.#fast = this.own(new ExponentialMovingAverage(`${this.name}_Fast`, fast));
    this.#slow = this.own(new ExponentialMovingAverage(`${this.name}_Slow`, slow));
  }

  protected override compute(bar: TradeBarInput, utc: number): number {
    this.#flow.update(bar);
    this.#fast.feed(utc, this.#flow.value);
    this.#slow.feed(utc, this.#flow.value);
    return this.isReady ? this.#fast.value - this.#slow.value : 0;
  }
}

/**
 * {@link AccumulationDistributionOscillator} under its other name.
 *
 * @source LEAN `Indicators/ChaikinOscillator.cs`
 */
export class ChaikinOscillator extends AccumulationDistributionOscillator {
  /**
   * @param args - the fast and the slow period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<OscillatorArguments>) {
    const [name, [fast, slow]] = splitName<OscillatorArguments>(args);
    super(name ?? `ChaikinOscillator(${fast},${slow})`, fast, slow);
  }
}

/**
 * The volume of a period, each bar counted as far as it closed above or below its middle, as a fraction of the whole; 0 before it is ready.
 *
 * @source LEAN `Indicators/ChaikinMoneyFlow.cs`
 */
export class ChaikinMoneyFlow extends TradeBarIndicator {
  readonly #flow: RollingSum;
  readonly #volume: RollingSum;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `CMF(${period})`, period);
    requirePeriod(this.name, period);
    this.#flow = this.own(new RollingSum(period));
    this.#volume = this.own(new RollingSum(period));
  }

  protected override compute(bar: TradeBarInput): number {
    this.#flow.add(moneyFlow(bar));
    this.#volume.add(bar.volume);
    return this.isReady ? quotient(this.#flow.total, this.#volume.total) : 0;
  }
}
