/**
 * The Hilbert transform.
 *
 * @module
 */
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator, IndicatorLine } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';

/**
 * Length, and the two factors.
 *
 * @inline
 */
type Arguments = readonly [
  length?: number,
  inPhaseMultiplicationFactor?: number,
  quadratureMultiplicationFactor?: number,
];

/**
 * Splits a value without its trend into two parts a quarter of a cycle apart. Its own value is the input.
 *
 * @source LEAN `Indicators/HilbertTransform.cs`; J. F. Ehlers, Rocket Science for Traders (2001)
 */
export class HilbertTransform extends Indicator {
  /** The part in phase with the value. */
  readonly inPhase: IndicatorLine;
  /** The part a quarter of a cycle off. */
  readonly quadrature: IndicatorLine;
  readonly #length: number;
  readonly #inPhaseFactor: number;
  readonly #quadratureFactor: number;
  readonly #values: NumberRing;
  readonly #detrended = this.own(new NumberRing(4));
  readonly #inPhases = this.own(new NumberRing(3));
  readonly #quadratures = this.own(new NumberRing(2));

  /**
   * @param args - over how many inputs the trend is taken out (7), and the factors of the part in phase (0.635) and of the other (0.338); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the length is not a whole number of 1 or more, or a factor no finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name, [length = 7, inPhase = 0.635, quadrature = 0.338]] = splitName<Arguments>(args);
    super(name ?? `Hilbert(${length}, ${inPhase}, ${quadrature})`, length + 2);
    this.#length = requirePeriod(this.name, length);
    this.#inPhaseFactor = requireNumber(this.name, 'finite factors', inPhase);
    this.#quadratureFactor = requireNumber(this.name, 'finite factors', quadrature);
    this.#values = this.own(new NumberRing(length + 1));
    this.inPhase = this.own(new IndicatorLine(`${this.name}_inPhase`, length + 3));
    this.quadrature = this.own(new IndicatorLine(`${this.name}_quad`, length + 1));
  }

  protected override compute(value: number, utc: number): number {
    this.#values.push(value);

    if (this.samples > this.#length) {
      this.#detrended.push(value - this.#values.get(this.#length));
    }

    const detrended = this.#detrended;
    const last = detrended.count > 1 ? detrended.get(1) : 0;
    const third = detrended.count > 3 ? detrended.get(3) : 0;
    this.inPhase.feed(utc, this.samples > this.#length + 2 ? this.#nextInPhase(last, third) : 0);
    this.quadrature.feed(utc, this.samples > this.#length ? this.#nextQuadrature(detrended.get(0), last) : 0);
    return value;
  }

  /** From the detrended values of one and of three inputs ago, and the part of three inputs ago. */
  #nextInPhase(last: number, third: number): number {
    const factor = this.#inPhaseFactor;

    return push(this.#inPhases, 1.25 * (third - last * factor) + oldest(this.#inPhases) * factor);
  }

  /** From the detrended values of now and of one input ago, and the part of two inputs ago. */
  #nextQuadrature(now: number, last: number): number {
    const factor = this.#quadratureFactor;

    return push(this.#quadratures, last - now * factor + oldest(this.#quadratures) * factor);
  }
}

/** The oldest number of a full ring; 0 while it is not. */
function oldest(ring: NumberRing): number {
  return ring.count < ring.size ? 0 : ring.get(ring.size - 1);
}

function push(ring: NumberRing, value: number): number {
  ring.push(value);
  return value;
}
