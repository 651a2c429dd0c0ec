/**
 * Wilder's swing index, and its sum.
 *
 * @module
 */
import { type Named, requireNumber, splitName } from '../base/arguments.js';
import { quotient } from '../base/arithmetic.js';
import type { TradeBarInput } from '../base/data-point.js';
import { TradeBarIndicator } from '../base/indicator.js';

/**
 * The largest move.
 *
 * @inline
 */
type Arguments = readonly [limitMove: number];

/**
 * How much of a swing a bar made, compared with the largest move there can be: mostly from -100 to 100.
 *
 * @source LEAN `Indicators/WilderSwingIndex.cs`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class WilderSwingIndex extends TradeBarIndicator {
  readonly #limit: number;
  #last: TradeBarInput | undefined;

  /**
   * @param args - the largest move of a day, in units of the price; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the move is no finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name = 'SI', [limitMove]] = splitName<Arguments>(args);
    super(name, 2);
    this.#limit = Math.abs(requireNumber(name, 'a finite limit move', limitMove));
  }

  override reset(): void {
    super.reset();
    this.#last = undefined;
  }

  protected override compute(bar: TradeBarInput): number {
    const last = this.#last;
    this.#last = bar;

    if (last === undefined) {
      return 0;
    }

    const toHigh = Math.abs(bar.high - last.close);
    const toLow = Math.abs(bar.low - last.close);
    const body = last.close - last.open;
    const swing = bar.close - last.close + (bar.close - bar.open) / 2 + body / 4;
    const reach = reachOf(toHigh, toLow, Math.abs(bar.high - bar.low)) + Math.abs(body) / 4;

    return 50 * quotient(swing, reach) * quotient(Math.max(toHigh, toLow), this.#limit);
  }
}

/** The largest of the three ways the price can have gone, less half of the other one where that counts. */
function reachOf(toHigh: number, toLow: number, range: number): number {
  if (toHigh >= toLow && toHigh >= range) {
    return toHigh - toLow / 2;
  }

  return toLow >= range ? toLow - toHigh / 2 : range;
}

/**
 * The sum of the swing indices of all bars.
 *
 * @source LEAN `Indicators/WilderAccumulativeSwingIndex.cs`; J. Welles Wilder, New Concepts in Technical Trading Systems (1978)
 */
export class WilderAccumulativeSwingIndex extends TradeBarIndicator {
  readonly #index: WilderSwingIndex;

  /**
   * @param args - the largest move of a day, in units of the price; a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the move is no finite number
   */
  constructor(...args: Named<Arguments>) {
    const [name = 'ASI', [limitMove]] = splitName<Arguments>(args);
    super(name, 2);
    this.#index = this.own(new WilderSwingIndex(`${name}_SI`, limitMove));
  }

  protected override compute(bar: TradeBarInput): number {
    this.#index.update(bar);
    return this.value + this.#index.value;
  }
}
