/**
 * The know sure thing.
 *
 * @module
 */
import { MovingAverageType, movingAverage, nameOfAverage } from '../averages/moving-average-type.js';
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { RateOfChange } from './change.js';

/**
 * Periods of four changes and of their averages, in turn, and of the signal; kind of moving average.
 *
 * @inline
 */
type Arguments = readonly [
  roc1Period: number,
  roc1MaPeriod: number,
  roc2Period: number,
  roc2MaPeriod: number,
  roc3Period: number,
  roc3MaPeriod: number,
  roc4Period: number,
  roc4MaPeriod: number,
  signalPeriod: number,
  movingAverageType?: MovingAverageType,
];

/**
 * Four smoothed rates of change in percent, the longer the weightier; 0 until the signal is ready.
 *
 * @source LEAN `Indicators/KnowSureThing.cs`; M. J. Pring, Technical Analysis of Stocks & Commodities 10 (1992)
 */
export class KnowSureThing extends Indicator {
  /** How changes and signal are averaged. */
  readonly movingAverageType: MovingAverageType;
  /** The average of the value, which starts with the first input. */
  readonly signalLine: Indicator;
  readonly #changes: readonly RateOfChange[];
  readonly #averages: readonly Indicator[];

  /**
   * @param args - four pairs of periods, of a change and of its average, the period of the signal, and the kind of average (simple by default); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a period is not a whole number of 1 or more
   */
  constructor(...args: Named<Arguments>) {
    const [name, rest] = splitName<Arguments>(args);
    const [roc1, ma1, roc2, ma2, roc3, ma3, roc4, ma4, signal, type = MovingAverageType.Simple] = rest;
    const pairs: readonly (readonly [number, number])[] = [
      [roc1, ma1],
      [roc2, ma2],
      [roc3, ma3],
      [roc4, ma4],
    ];
    super(
      name ?? `KST(${pairs.flat().join(',')},${signal},${nameOfAverage(type)})`,
      Math.max(...pairs.map(([change, average]) => change + average)),
    );
    this.movingAverageType = type;
    this.#changes = pairs.map(([change], at) => this.own(new RateOfChange(`${this.name}_ROC${at + 1}`, change)));
    this.#averages = pairs.map(([, average], at) =>
      this.own(movingAverage(type, `${this.name}_ROC${at + 1}MA`, requirePeriod(this.name, average))),
    );
    this.signalLine = this.own(movingAverage(type, `${this.name}_SignalLine`, requirePeriod(this.name, signal)));
  }

  /** Whether all averages are ready. */
  override get isReady(): boolean {
    return this.signalLine.isReady && this.#averages.every((average) => average.isReady);
  }

  protected override compute(value: number, utc: number): number {
    let sum = 0;

    for (let at = 0; at < this.#changes.length; at += 1) {
      const change = this.#changes[at] as RateOfChange;
      const average = this.#averages[at] as Indicator;

      if (change.feed(utc, value)) {
        average.feed(utc, 100 * change.value);
      }

      sum += (at + 1) * average.value;
    }

    return this.signalLine.feed(utc, sum) ? sum : 0;
  }
}
