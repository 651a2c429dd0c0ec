/**
 * What all indicators share: they take one input at a time and keep no history but what they need.
 *
 * @module
 */
import { FrameworkError } from '../../core/errors.js';
import { readByNumber } from '../../core/indexed.js';
import { roundHalfAway } from '../../core/numbers.js';
import { type DateTime, TimeZone } from '../../core/time.js';
import { RollingWindow } from '../../market/rolling-window.js';
import { type BarInput, IndicatorDataPoint, type TradeBarInput, type ValueInput } from './data-point.js';

/** How many values an indicator remembers, unless its window is made larger. @source LEAN `Common/Indicators/WindowBase.cs` */
const REMEMBERED = 2;

/** Beyond this, sums of squares may overflow. */
const LARGEST = 1e100;

/** What can be set back to where it began. */
export interface Resettable {
  /** Forgets everything, as if newly made. */
  reset(): void;
}

/** Receives each new value of an indicator. */
export type UpdatedHandler = (updated: IndicatorDataPoint) => void;

/** What every indicator remembers; one object of one shape, since members of many subclasses are slow to reach. */
class State {
  readonly warmUpPeriod: number;
  readonly initial: number;
  samples = 0;
  value: number;
  utc = 0;
  previousValue = 0;
  previousUtc = 0;
  inputUtc = Number.NEGATIVE_INFINITY;
  input: object | undefined = undefined;
  zone = TimeZone.utc;
  handlers: UpdatedHandler[] | undefined = undefined;
  window: RollingWindow<IndicatorDataPoint> | undefined = undefined;

  constructor(warmUpPeriod: number, initial: number) {
    this.warmUpPeriod = warmUpPeriod;
    this.initial = initial;
    this.value = initial;
  }
}

/**
 * Base of all indicators.
 *
 * @remarks
 * 1. An input that is no finite number is refused with `BAD_ARGUMENT`, and the indicator stays what it was.
 * 2. An input older than the one before is not taken, and neither is the same object a second time, as in LEAN.
 * 3. A value that cannot be computed (a division by zero) leaves the current one as it was, as in LEAN.
 */
export abstract class IndicatorBase<I> {
  /** The value by age: 0 for the latest; `undefined` when there is none. */
  readonly [age: number]: IndicatorDataPoint | undefined;
  /** What charts and messages call it. */
  readonly name: string;
  readonly #state: State;
  readonly #parts: Resettable[] = [];

  /**
   * @param name - what charts and messages call it
   * @param warmUpPeriod - how many inputs it takes to be ready; 1 when absent
   * @param initial - its value before the first input; 0 when absent
   */
  constructor(name: string, warmUpPeriod = 1, initial = 0) {
    this.name = name;
    this.#state = new State(warmUpPeriod, initial);
  }

  /** Whether it has seen enough inputs for its value to mean something. */
  get isReady(): boolean {
    return this.#state.samples >= this.#state.warmUpPeriod;
  }

  /** How many inputs it takes to be ready. */
  get warmUpPeriod(): number {
    return this.#state.warmUpPeriod;
  }

  /** How many inputs it has taken. */
  get samples(): number {
    return this.#state.samples;
  }

  /** The latest value; before the first input 0, or what the indicator began with. */
  get value(): number {
    return this.#state.value;
  }

  /** The latest value with its time. */
  get current(): IndicatorDataPoint {
    return new IndicatorDataPoint(this.#state.utc, this.#state.value, this.#state.zone);
  }

  /** The value before the latest, with its time. */
  get previous(): IndicatorDataPoint {
    return new IndicatorDataPoint(this.#state.previousUtc, this.#state.previousValue, this.#state.zone);
  }

  /**
   * The latest values with their times, 2 unless its `size` is set; `indicator[0]` is the latest, `indicator[1]` the one before. It is
   * filled from when it is first asked for, with the latest two to begin with; what the indicator began with counts as a value, as in LEAN.
   */
  get window(): RollingWindow<IndicatorDataPoint> {
    const state = this.#state;

    if (state.window === undefined) {
      state.window = new RollingWindow<IndicatorDataPoint>(REMEMBERED);

      if (state.samples > 0) {
        state.window.add(this.previous);
      }

      state.window.add(this.current);
    }

    return state.window;
  }

  /** Forgets everything, as if newly made; handlers stay. */
  reset(): void {
    const { handlers, initial, warmUpPeriod, window } = this.#state;
    Object.assign(this.#state, new State(warmUpPeriod, initial), { handlers, window });

    if (window !== undefined) {
      window.reset();
      window.add(this.current);
    }

    for (const part of this.#parts) {
      part.reset();
    }
  }

  /**
   * Adds a handler of new values. It is called at once, after the value has changed; what it throws reaches the caller of `update`.
   *
   * @param handler - receives each new value with its time
   */
  onUpdated(handler: UpdatedHandler): void {
    this.#state.handlers = [...(this.#state.handlers ?? []), handler];
  }

  /**
   * Returns the latest value as text, so that an indicator in a message reads as its value.
   *
   * @returns the value with one to five decimals, as LEAN writes it
   */
  toString(): string {
    const rounded = roundHalfAway(this.#state.value, 5);

    return Number.isInteger(rounded) ? `${rounded}.0` : String(rounded);
  }

  /**
   * Returns the latest value, so that indicators can be compared and calculated with.
   *
   * @returns the value
   */
  valueOf(): number {
    return this.#state.value;
  }

  /**
   * Computes the value for an input; `samples` counts it already, `value` is still the one before.
   *
   * @param input - the input
   * @param utc - its time, epoch milliseconds
   * @returns the value, or NaN when none can be computed
   */
  protected abstract compute(input: I, utc: number): number;

  /**
   * Takes an input that was checked.
   *
   * @param input - what to compute with
   * @param utc - its time, epoch milliseconds
   * @param source - the object it came as, when it came as one
   */
  protected take(input: I, utc: number, source?: ValueInput): boolean {
    if (!Number.isFinite(utc)) {
      throw this.refuse('a time', utc);
    }

    const state = this.#state;

    if (utc < state.inputUtc || (source !== undefined && source === state.input)) {
      return this.isReady;
    }

    state.inputUtc = utc;
    state.input = source;
    state.samples += 1;

    if (source?.symbol !== undefined) {
      state.zone = source.symbol.timeZone;
    }

    const next = this.compute(input, utc);

    if (Number.isFinite(next)) {
      state.previousValue = state.value;
      state.previousUtc = state.utc;
      state.value = next;
      state.utc = utc;

      state.window?.add(this.current);

      if (state.handlers !== undefined) {
        const { current } = this;

        for (const handler of state.handlers) {
          handler(current);
        }
      }
    }

    return this.isReady;
  }

  /**
   * Makes a part of this indicator: a reset of the whole resets it too.
   *
   * @param part - an indicator inside this one, or a window of numbers
   * @returns the part
   */
  protected own<T extends Resettable>(part: T): T {
    this.#parts.push(part);
    return part;
  }

  /**
   * Checks a number.
   *
   * @param value - the number
   * @throws FrameworkError `BAD_ARGUMENT` when it is not finite, or too large to calculate with
   */
  protected check(value: number): void {
    if (!(typeof value === 'number' && value > -LARGEST && value < LARGEST)) {
      throw this.refuse('a finite number', value);
    }
  }

  /**
   * Makes the error for an argument.
   *
   * @param expected - what was expected
   * @param was - what came
   */
  protected refuse(expected: string, was: unknown): FrameworkError {
    return new FrameworkError('BAD_ARGUMENT', `${this.name}: expected ${expected}, was ${String(was)}.`);
  }
}

readByNumber(IndicatorBase, ({ window }, age) => window.get(age));

/** An indicator of one series of values, such as closing prices. */
export abstract class Indicator extends IndicatorBase<number> {
  /**
   * Takes a value that was checked already; for the indicator this one is a part of.
   *
   * @param utc - epoch milliseconds
   * @param value - the value
   * @returns whether the indicator is ready
   * @internal
   */
  feed(utc: number, value: number): boolean {
    return this.take(value, utc);
  }

  /**
   * Takes a value.
   *
   * @param time - when it became known: epoch milliseconds UTC, or a Luxon time
   * @param value - the value
   * @returns whether the indicator is ready
   * @throws FrameworkError `BAD_ARGUMENT` when time or value is not a finite number
   */
  update(time: number | DateTime, value: number): boolean;
  /**
   * Takes the value of a bar, or of another indicator's `current`.
   *
   * @param input - the value with its time
   * @returns whether the indicator is ready
   * @throws FrameworkError `BAD_ARGUMENT` when time or value is not a finite number
   */
  update(input: ValueInput): boolean;
  update(input: number | DateTime | ValueInput, value?: number): boolean {
    if (typeof input === 'object' && input !== null && 'endUtc' in input) {
      this.check(input.value);
      return this.take(input.value, input.endUtc, input);
    }

    this.check(value as number);
    return this.take(value as number, typeof input === 'number' ? input : Number(input));
  }

  /**
   * Takes many values in order.
   *
   * @param inputs - oldest first
   * @returns whether the indicator is ready
   * @throws FrameworkError `BAD_ARGUMENT` at the first input that is not a finite number; those before it are taken
   */
  updateAll(inputs: Iterable<ValueInput>): boolean {
    for (const input of inputs) {
      this.update(input);
    }

    return this.isReady;
  }
}

/** An indicator of bars, that looks at more than the last price. */
export abstract class BarIndicator<B extends BarInput = BarInput> extends IndicatorBase<B> {
  /**
   * Takes a bar.
   *
   * @param bar - the bar
   * @returns whether the indicator is ready
   * @throws FrameworkError `BAD_ARGUMENT` when it is no bar, or when its time or a price is not a finite number
   */
  update(bar: B): boolean {
    if (typeof bar !== 'object' || bar === null) {
      throw this.refuse('a bar', bar);
    }

    this.check(bar.open);
    this.check(bar.high);
    this.check(bar.low);
    this.check(bar.close);
    return this.take(bar, bar.endUtc, bar);
  }

  /**
   * Takes many bars in order.
   *
   * @param bars - oldest first
   * @returns whether the indicator is ready
   * @throws FrameworkError `BAD_ARGUMENT` at the first bar that is refused; those before it are taken
   */
  updateAll(bars: Iterable<B>): boolean {
    for (const bar of bars) {
      this.update(bar);
    }

    return this.isReady;
  }

  /**
   * Checks that a bar has a volume.
   *
   * @param bar - the bar
   * @throws FrameworkError `BAD_ARGUMENT` when it has none that is a finite number
   */
  protected checkVolume(bar: { readonly volume: number } | undefined): void {
    if (typeof bar?.volume !== 'number') {
      throw this.refuse('a bar with a volume', bar?.volume);
    }

    this.check(bar.volume);
  }
}

/** An indicator of bars with a volume. */
export abstract class TradeBarIndicator extends BarIndicator<TradeBarInput> {
  /**
   * Takes a bar.
   *
   * @param bar - the bar
   * @returns whether the indicator is ready
   * @throws FrameworkError `BAD_ARGUMENT` when it is no bar, or when its time, a price or the volume is not a finite number
   */
  override update(bar: TradeBarInput): boolean {
    this.checkVolume(bar);
    return super.update(bar);
  }
}

/** One line of an indicator that has several, such as a band; the indicator it belongs to feeds it. */
export class IndicatorLine extends IndicatorBase<number> {
  /**
   * Sets the value; for the indicator the line belongs to.
   *
   * @param utc - epoch milliseconds
   * @param value - the value; NaN when none can be computed, which keeps the one before
   * @returns whether it is ready
   * @internal
   */
  feed(utc: number, value: number): boolean {
    return this.take(value, utc);
  }

  protected override compute(value: number): number {
    return value;
  }
}
