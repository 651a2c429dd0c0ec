/**
 * Indicators made of other indicators.
 *
 * @module
 */
import type { DateTime } from '../../core/time.js';
import { IndicatorBase } from '../base/indicator.js';

/** Any indicator, whatever it takes. */
export type AnyIndicator = IndicatorBase<never>;

/** Computes a value from two indicators; NaN when there is none, which keeps the one before. */
export type IndicatorComposer = (left: AnyIndicator, right: AnyIndicator) => number;

/**
 * An indicator that never changes.
 *
 * @source LEAN `Indicators/ConstantIndicator.cs`
 */
export class ConstantIndicator extends IndicatorBase<never> {
  /**
   * @param name - what charts and messages call it
   * @param value - its value
   * @throws FrameworkError `BAD_ARGUMENT` when the value is no finite number
   */
  constructor(name: string, value: number) {
    super(name, 0, value);
    this.check(value);
  }

  protected override compute(): number {
    return this.value;
  }
}

/**
 * Two indicators made into one: computed anew when both have a new value.
 *
 * @remarks
 * 1. It needs no inputs: it follows its two indicators, which are fed as they would be without it.
 * 2. A constant counts as new every time.
 * 3. A reset resets both indicators, too.
 * @source LEAN `Indicators/CompositeIndicator.cs`
 */
export class CompositeIndicator extends IndicatorBase<number> {
  /** The first indicator. */
  readonly left: AnyIndicator;
  /** The second indicator. */
  readonly right: AnyIndicator;
  readonly #composer: IndicatorComposer;
  #hasLeft: boolean;
  #hasRight: boolean;

  /**
   * @param args - the two indicators, and what computes a value from them; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when one of them is no indicator, or the last argument no function
   */
  constructor(
    ...args:
      | readonly [left: AnyIndicator, right: AnyIndicator, composer: IndicatorComposer]
      | readonly [name: string | undefined, left: AnyIndicator, right: AnyIndicator, composer: IndicatorComposer]
  ) {
    const [name, left, right, composer] = args.length === 4 ? args : [undefined, ...args];
    super(name ?? `COMPOSE(${left?.name},${right?.name})`, Math.max(left?.warmUpPeriod, right?.warmUpPeriod));

    for (const part of [left, right]) {
      if (!(part instanceof IndicatorBase)) {
        throw this.refuse('two indicators', part);
      }
    }

    if (typeof composer !== 'function') {
      throw this.refuse('a function of two indicators', composer);
    }

    this.left = this.own(left);
    this.right = this.own(right);
    this.#composer = composer;
    this.#hasLeft = left instanceof ConstantIndicator;
    this.#hasRight = right instanceof ConstantIndicator;
    left.onUpdated(() => {
      this.#hasLeft = true;
      this.#follow();
    });
    right.onUpdated(() => {
      this.#hasRight = true;
      this.#follow();
    });
  }

  /** Whether both indicators are ready. */
  override get isReady(): boolean {
    return this.left.isReady && this.right.isReady;
  }

  override reset(): void {
    super.reset();
    this.#forget();
  }

  /**
   * Computes the value anew, as it is; only its time is taken from the input.
   *
   * @param time - epoch milliseconds UTC, or a Luxon time
   * @returns whether it is ready
   * @throws FrameworkError `BAD_ARGUMENT` when the time is no finite number
   */
  update(time: number | DateTime): boolean {
    return this.take(0, Number(time));
  }

  protected override compute(): number {
    return this.#composer(this.left, this.right);
  }

  #follow(): void {
    if (this.#hasLeft && this.#hasRight) {
      this.#forget();
      this.take(0, Math.max(this.left.current.endUtc, this.right.current.endUtc));
    }
  }

  #forget(): void {
    this.#hasLeft = this.left instanceof ConstantIndicator;
    this.#hasRight = this.right instanceof ConstantIndicator;
  }
}

/**
 * A composite that does something more when it is reset.
 *
 * @source LEAN `Indicators/ResetCompositeIndicator.cs`
 */
export class ResetCompositeIndicator extends CompositeIndicator {
  readonly #extra: () => void;

  /**
   * @param args - the two indicators, what computes a value from them, and what is done at a reset; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when one of them is no indicator, or one of the other arguments no function
   */
  constructor(
    ...args:
      | readonly [left: AnyIndicator, right: AnyIndicator, composer: IndicatorComposer, extraResetAction: () => void]
      | readonly [
          name: string,
          left: AnyIndicator,
          right: AnyIndicator,
          composer: IndicatorComposer,
          extraResetAction: () => void,
        ]
  ) {
    const [name, left, right, composer, extra] = args.length === 5 ? args : [undefined, ...args];
    super(name ?? `RESET_COMPOSE(${left?.name},${right?.name})`, left, right, composer);

    if (typeof extra !== 'function') {
      throw this.refuse('what to do at a reset', extra);
    }

    this.#extra = extra;
  }

  override reset(): void {
    super.reset();
    this.#extra();
  }
}
