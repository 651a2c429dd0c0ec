/**
 * Indicators made of functions.
 *
 * @module
 */
import { type Named, type PeriodArguments, requirePeriod, splitName } from '../base/arguments.js';
import type { ValueInput } from '../base/data-point.js';
import { Indicator, IndicatorBase } from '../base/indicator.js';

/**
 * An indicator made of functions.
 *
 * @source LEAN `Indicators/FunctionalIndicator.cs`
 */
export class FunctionalIndicator extends Indicator {
  readonly #compute: (value: number) => number;
  readonly #ready: (indicator: FunctionalIndicator) => boolean;
  readonly #reset: () => void;

  /**
   * @param name - what charts and messages call it
   * @param computeNextValue - computes the value for an input
   * @param isReady - tells whether the value means something
   * @param reset - forgets what the functions keep
   */
  constructor(
    name: string,
    computeNextValue: (value: number) => number,
    isReady: (indicator: FunctionalIndicator) => boolean,
    reset: () => void = () => undefined,
  ) {
    super(name, 1);

    for (const given of [computeNextValue, isReady, reset]) {
      if (typeof given !== 'function') {
        throw this.refuse('functions', given);
      }
    }

    this.#compute = computeNextValue;
    this.#ready = isReady;
    this.#reset = reset;
  }

  /** What the function says. */
  override get isReady(): boolean {
    return this.#ready(this);
  }

  override reset(): void {
    this.#reset();
    super.reset();
  }

  protected override compute(value: number): number {
    return this.#compute(value);
  }
}

/** Tells whether an input is to be taken. */
export type InputFilter = (input: ValueInput) => boolean;

/**
 * The value of the latest input that passed a filter; 0 before the first.
 *
 * @source LEAN `Indicators/FilteredIdentity.cs`
 */
export class FilteredIdentity extends IndicatorBase<ValueInput> {
  readonly #filter: InputFilter;

  /**
   * @param args - the filter; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the filter is no function
   */
  constructor(...args: Named<readonly [filter: InputFilter]>) {
    const [name = '', [filter]] = splitName<readonly [InputFilter]>(args);
    super(name, 1);

    if (typeof filter !== 'function') {
      throw this.refuse('a filter', filter);
    }

    this.#filter = filter;
  }

  /** Whether its value is above 0. */
  override get isReady(): boolean {
    return this.value > 0;
  }

  /**
   * Takes a bar, or another indicator's `current`.
   *
   * @param input - the value with its time
   * @returns whether the indicator is ready
   * @throws FrameworkError `BAD_ARGUMENT` when time or value is not a finite number
   */
  update(input: ValueInput): boolean {
    this.check(input?.value);
    return this.take(input, input.endUtc, input);
  }

  protected override compute(input: ValueInput): number {
    return this.#filter(input) ? input.value : this.value;
  }
}

/**
 * The value itself, ready after a period.
 *
 * @source LEAN `Indicators/WindowIdentity.cs`
 */
export class WindowIdentity extends Indicator {
  /** After how many inputs it is ready. */
  readonly period: number;

  /**
   * @param args - the period; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the period is not a whole number of 1 or more
   */
  constructor(...args: PeriodArguments) {
    const [name, [period]] = splitName<readonly [number]>(args);
    super(name ?? `WIN-ID${period}`, period);
    this.period = requirePeriod(this.name, period);
  }

  protected override compute(value: number): number {
    return value;
  }
}
