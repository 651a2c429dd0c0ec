/**
 * What a security returns beyond what its beta explains.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import type { AssetBarInput, AssetInput } from '../base/data-point.js';
import { RateOfChange } from '../oscillators/change.js';
import { type RiskFreeRate, rateAt, requireRate } from '../statistics/ratios.js';
import { AssetIndicator } from './asset-indicator.js';
import { Beta } from './beta.js';

/**
 * Security, reference, the two periods and the rate.
 *
 * @inline
 */
type Arguments =
  | readonly [target: AssetInput, reference: AssetInput, period: number, riskFreeRate?: RiskFreeRate]
  | readonly [
      target: AssetInput,
      reference: AssetInput,
      alphaPeriod: number,
      betaPeriod: number,
      riskFreeRate?: RiskFreeRate,
    ];

/**
 * The mean return of a security beyond the rate without risk and its beta times that of the reference; 0 before it is ready.
 *
 * @source LEAN `Indicators/Alpha.cs`; M. C. Jensen, Journal of Finance 23 (1968)
 */
export class Alpha extends AssetIndicator {
  readonly #period: number;
  readonly #rate: RiskFreeRate;
  readonly #targetId: string;
  readonly #target: RateOfChange;
  readonly #reference: RateOfChange;
  readonly #beta: Beta;

  /**
   * @param args - the security, the reference, over how many returns (then over how many for beta, when that is another number), and the rate without risk of one
   *   return (0 by default); a whole number of 2 or more in the fourth place is the period of beta. A name may come first.
   * @throws FrameworkError `BAD_ARGUMENT` when the symbols are not two different ones, the periods are not whole numbers of 1 or more and 2 or more, or the rate is
   *   neither a finite number nor a function
   */
  constructor(...args: Named<Arguments>) {
    const [name, [target, reference, period, fourth, fifth]] = splitName<Arguments>(args);
    const hasBeta = fifth !== undefined || (Number.isInteger(fourth) && (fourth as number) > 1);
    const betaPeriod = hasBeta ? (fourth as number) : period;
    const rate = (hasBeta ? fifth : fourth) ?? 0;
    super(
      name ?? `ALPHA(${[target?.id, reference?.id, period, betaPeriod].join(',')})`,
      Math.max(period, betaPeriod) + 1,
    );
    this.#period = requirePeriod(this.name, period);
    requirePeriod(this.name, betaPeriod, 2);
    this.#rate = requireRate(this.name, rate);
    this.#beta = this.own(new Beta(`${this.name}_Beta`, target, reference, betaPeriod));
    this.#targetId = target.id;
    this.#target = this.own(new RateOfChange(`${this.name}_TargetROC`, period));
    this.#reference = this.own(new RateOfChange(`${this.name}_ReferenceROC`, period));
  }

  /** Whether beta and both returns are ready. */
  override get isReady(): boolean {
    return this.#target.isReady && this.#reference.isReady && this.#beta.isReady;
  }

  protected override compute(bar: AssetBarInput): number {
    const { endUtc, symbol, close } = bar;
    this.#beta.update(bar);
    (symbol.id === this.#targetId ? this.#target : this.#reference).feed(endUtc, close);

    if (this.#target.samples !== this.#reference.samples) {
      return this.value;
    }

    if (!this.isReady) {
      return 0;
    }

    const rate = rateAt(this.#rate, this.#target.current.endUtc);
    const excess = this.#reference.value / this.#period - rate;

    return this.#target.value / this.#period - (rate + this.#beta.value * excess);
  }
}
