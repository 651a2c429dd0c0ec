/**
 * The MESA adaptive moving average.
 *
 * @module
 */
import { type Named, requireNumber, splitName } from '../base/arguments.js';
import { clamp, medianPrice } from '../base/arithmetic.js';
import type { BarInput } from '../base/data-point.js';
import { BarIndicator, IndicatorLine, type Resettable } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/** Before this many prices nothing is computed. */
const FIRST = 13;
/** How many bars it takes to be ready. */
const WARM_UP = 33;
const DEGREES = 180 / Math.PI;

/** Shifts a series by a quarter of its cycle: an odd filter of seven taps. */
class Hilbert implements Resettable {
  readonly #ring = new NumberRing(7);

  /** The value of some calls ago; 0 where there was none. */
  back(age: number): number {
    return age < this.#ring.count ? this.#ring.get(age) : 0;
  }

  /** Takes a value; returns the filtered one. */
  filter(value: number, gain: number): number {
    this.#ring.push(value);
    return (0.0962 * value + 0.5769 * this.back(2) - 0.5769 * this.back(4) - 0.0962 * this.back(6)) * gain;
  }

  reset(): void {
    this.#ring.reset();
  }
}

/** What one bar hands on to the next. */
class Cycle {
  period = 0;
  inPhase = 0;
  quadrature = 0;
  real = 0;
  imaginary = 0;
  phase = 0;
  average = 0;
}

/**
 * The fastest and the slowest average.
 *
 * @inline
 */
type Arguments = readonly [fastLimit?: number, slowLimit?: number];

/**
 * An exponential mean of mid prices whose speed follows the phase of the market's cycle; 0 before it is ready.
 *
 * @source LEAN `Indicators/MesaAdaptiveMovingAverage.cs`; J. F. Ehlers, MESA Adaptive Moving Averages, Technical Analysis of Stocks & Commodities 19 (2001)
 */
export class MesaAdaptiveMovingAverage extends BarIndicator {
  /** The average of the average, half as fast. */
  readonly fama: IndicatorLine;
  readonly #fastLimit: number;
  readonly #slowLimit: number;
  readonly #prices = this.own(new NumberRing(4));
  readonly #smooth = this.own(new Hilbert());
  readonly #detrended = this.own(new Hilbert());
  readonly #inPhase = this.own(new Hilbert());
  readonly #quadrature = this.own(new Hilbert());
  readonly #cycle = new Cycle();

  /**
   * @param args - the largest (0.5) and the smallest (0.05) weight of a new price; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when a weight is not above 0 and at most 1
   */
  constructor(...args: Named<Arguments>) {
    const [name = 'MAMA', [fastLimit = 0.5, slowLimit = 0.05]] = splitName<Arguments>(args);
    super(name, WARM_UP);
    const isWeight = (value: number): boolean => value > 0 && value <= 1;
    this.#fastLimit = requireNumber(name, 'a fast limit above 0 and at most 1', fastLimit, isWeight);
    this.#slowLimit = requireNumber(name, 'a slow limit above 0 and at most 1', slowLimit, isWeight);
    this.fama = this.own(new IndicatorLine(`${name}_Fama`, WARM_UP - FIRST + 1));
  }

  override reset(): void {
    super.reset();
    Object.assign(this.#cycle, new Cycle());
  }

  protected override compute(bar: BarInput, utc: number): number {
    const cycle = this.#cycle;
    const price = medianPrice(bar);
    this.#prices.push(price);

    if (this.samples < FIRST) {
      return 0;
    }

    const weight = this.#weigh();
    cycle.average = weight * price + (1 - weight) * cycle.average;
    this.fama.feed(utc, 0.5 * weight * cycle.average + (1 - 0.5 * weight) * this.fama.value);
    return this.isReady ? cycle.average : 0;
  }

  /** Measures period and phase of the cycle; returns the weight of the new price. */
  #weigh(): number {
    const cycle = this.#cycle;
    const prices = this.#prices;
    const gain = 0.075 * cycle.period + 0.54;
    const smooth = (4 * prices.get(0) + 3 * prices.get(1) + 2 * prices.get(2) + prices.get(3)) / 10;
    const detrended = this.#smooth.filter(smooth, gain);
    const quadrature = this.#detrended.filter(detrended, gain);
    const inPhase = this.#detrended.back(3);
    const advancedInPhase = this.#inPhase.filter(inPhase, gain);
    const advancedQuadrature = this.#quadrature.filter(quadrature, gain);
    this.#measurePeriod(inPhase - advancedQuadrature, quadrature + advancedInPhase);

    const phase = inPhase === 0 ? 0 : Math.atan(quadrature / inPhase) * DEGREES;
    const step = Math.max(1, cycle.phase - phase);
    cycle.phase = phase;
    return Math.max(this.#slowLimit, this.#fastLimit / step);
  }

  /** Follows the period of the cycle by the angle between one phasor and the next. */
  #measurePeriod(rawInPhase: number, rawQuadrature: number): void {
    const cycle = this.#cycle;
    const inPhase = 0.2 * rawInPhase + 0.8 * cycle.inPhase;
    const quadrature = 0.2 * rawQuadrature + 0.8 * cycle.quadrature;
    cycle.real = 0.2 * (inPhase * cycle.inPhase + quadrature * cycle.quadrature) + 0.8 * cycle.real;
    cycle.imaginary = 0.2 * (inPhase * cycle.quadrature - quadrature * cycle.inPhase) + 0.8 * cycle.imaginary;
    const angle = cycle.real === 0 ? 0 : Math.atan(cycle.imaginary / cycle.real) * DEGREES;
    const measured = angle > 0 ? 360 / angle : 0;
    const near = clamp(measured, 0.67 * cycle.period, 1.5 * cycle.period);
    cycle.period = 0.2 * clamp(near, 6, 50) + 0.8 * cycle.period;
    cycle.inPhase = inPhase;
    cycle.quadrature = quadrature;
  }
}
