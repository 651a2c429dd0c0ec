/**
 * The Swiss army knife: five filters of one shape.
 *
 * @module
 */
import { type Named, requireNumber, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';

/** A filter of {@link SwissArmyKnife}. */
export type SwissArmyKnifeTool = 'gauss' | 'butter' | 'high-pass' | 'two-pole-high-pass' | 'band-pass';

/** Filters of {@link SwissArmyKnife} under QuantConnect's names. */
export const SwissArmyKnifeTool = {
  /** Smooths, with the least delay. */
  Gauss: 'gauss',
  /** Smooths most. */
  Butter: 'butter',
  /** Leaves what is faster than the period. */
  HighPass: 'high-pass',
  /** The same, more sharply. */
  TwoPoleHighPass: 'two-pole-high-pass',
  /** Leaves what has about the period. */
  BandPass: 'band-pass',
  /** The same as `Gauss`. */
  GAUSS: 'gauss',
  /** The same as `Butter`. */
  BUTTER: 'butter',
  /** The same as `HighPass`. */
  HIGH_PASS: 'high-pass',
  /** The same as `TwoPoleHighPass`. */
  TWO_POLE_HIGH_PASS: 'two-pole-high-pass',
  /** The same as `BandPass`. */
  BAND_PASS: 'band-pass',
} as const;

/** What a filter does with the last three inputs and its last two outputs. */
interface Coefficients {
  readonly gain: number;
  /** Weights of the inputs, the latest first. */
  readonly inputs: readonly [number, number, number];
  /** Weights of the outputs, the latest first. */
  readonly outputs: readonly [number, number];
}

/** Two poles at the same place. */
function twoPole(alpha: number, gain: number, inputs: Coefficients['inputs']): Coefficients {
  return { gain, inputs, outputs: [2 * (1 - alpha), -((1 - alpha) ** 2)] };
}

const designs: Readonly<Record<SwissArmyKnifeTool, (period: number, delta: number) => Coefficients>> = {
  gauss: (period) => twoPole(lowPass(period), lowPass(period) ** 2, [1, 0, 0]),
  butter: (period) => twoPole(lowPass(period), lowPass(period) ** 2 / 4, [1, 2, 1]),
  'high-pass': (period) => {
    const angle = (2 * Math.PI) / period;
    const alpha = (Math.cos(angle) + Math.sin(angle) - 1) / Math.cos(angle);

    return { gain: (1 + alpha) / 2, inputs: [1, -1, 0], outputs: [1 - alpha, 0] };
  },
  'two-pole-high-pass': (period) => twoPole(lowPass(period), (1 + lowPass(period)) ** 2 / 4, [1, -2, 1]),
  'band-pass': (period, delta) => {
    const beta = Math.cos((2 * Math.PI) / period);
    const gamma = 1 / Math.cos((4 * Math.PI * delta) / period);
    const alpha = gamma - Math.sqrt(gamma ** 2 - 1);

    return { gain: (1 - alpha) / 2, inputs: [1, 0, -1], outputs: [-beta * (1 - alpha), alpha] };
  },
};

function lowPass(period: number): number {
  const beta = 2.415 * (1 - Math.cos((2 * Math.PI) / period));

  return -beta + Math.sqrt(beta ** 2 + 2 * beta);
}

/** One filter; before the first input all inputs were equal to it, and all outputs 0. */
class Filter extends Indicator {
  readonly #with: Coefficients;
  #in1 = 0;
  #in2 = 0;
  #out1 = 0;
  #out2 = 0;

  constructor(name: string, period: number, coefficients: Coefficients) {
    super(name, period);
    this.#with = coefficients;
  }

  override reset(): void {
    super.reset();
    this.#out1 = 0;
    this.#out2 = 0;
  }

  protected override compute(value: number): number {
    if (this.samples === 1) {
      this.#in1 = value;
      this.#in2 = value;
    }

    const { gain, inputs, outputs } = this.#with;
    const next =
      gain * (inputs[0] * value + inputs[1] * this.#in1 + inputs[2] * this.#in2) +
      outputs[0] * this.#out1 +
      outputs[1] * this.#out2;
    this.#in2 = this.#in1;
    this.#in1 = value;
    this.#out2 = this.#out1;
    this.#out1 = next;
    return next;
  }
}

/**
 * Period, width of the band and filter.
 *
 * @inline
 */
type Arguments = readonly [period: number, delta: number, tool: SwissArmyKnifeTool];

/**
 * One of five filters, all of which run beside it.
 *
 * @source LEAN `Indicators/SwissArmyKnife.cs`; J. F. Ehlers, Swiss Army Knife Indicator, Technical Analysis of Stocks & Commodities 24 (2006)
 */
export class SwissArmyKnife extends Indicator {
  /** Smooths, with the least delay. */
  readonly gauss: Indicator;
  /** Smooths most. */
  readonly butter: Indicator;
  /** Leaves what is faster than the period. */
  readonly highPass: Indicator;
  /** The same, more sharply. */
  readonly twoPoleHighPass: Indicator;
  /** Leaves what has about the period. */
  readonly bandPass: Indicator;
  readonly #chosen: Indicator;

  /**
   * @param args - the period, the width of the band of the band pass as a fraction of the period, and the filter; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more, the width no finite number, or there is no such filter
   */
  constructor(...args: Named<Arguments>) {
    const [name, [period, delta, tool]] = splitName<Arguments>(args);
    super(name ?? `Swiss(${period},${delta},${tool})`, period);
    requirePeriod(this.name, period);
    requireNumber(this.name, 'a finite delta', delta);

    if (!Object.hasOwn(designs, tool)) {
      throw this.refuse(`a filter (${Object.keys(designs).join(', ')})`, tool);
    }

    const filter = (suffix: string, which: SwissArmyKnifeTool): Indicator =>
      this.own(new Filter(`${this.name}_${suffix}`, period, designs[which](period, delta)));
    this.gauss = filter('Gauss', 'gauss');
    this.butter = filter('Butter', 'butter');
    this.highPass = filter('HP', 'high-pass');
    this.twoPoleHighPass = filter('2PHP', 'two-pole-high-pass');
    this.bandPass = filter('BP', 'band-pass');
    this.#chosen = {
      gauss: this.gauss,
      butter: this.butter,
      'high-pass': this.highPass,
      'two-pole-high-pass': this.twoPoleHighPass,
      'band-pass': this.bandPass,
    }[tool];
  }

  protected override compute(value: number, utc: number): number {
    this.gauss.feed(utc, value);
    this.butter.feed(utc, value);
    this.highPass.feed(utc, value);
    this.twoPoleHighPass.feed(utc, value);
    this.bandPass.feed(utc, value);
    return this.#chosen.value;
  }
}
