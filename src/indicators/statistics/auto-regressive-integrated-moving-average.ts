/**
 * The autoregressive integrated moving average.
 *
 * @module
 */
import { type Named, requirePeriod, splitName } from '../base/arguments.js';
import { Indicator } from '../base/indicator.js';
import { NumberRing } from '../base/rolling.js';
import { leastSquares } from './least-squares.js';

/**
 * Orders of the three parts, period, and whether there is an intercept.
 *
 * @inline
 */
type Arguments = readonly [arOrder: number, diffOrder: number, maOrder: number, period: number, intercept?: boolean];

/** What was fitted to the values. */
interface Fit {
  readonly intercept: number;
  readonly ar: readonly number[];
  readonly ma: readonly number[];
  readonly arError: number;
  readonly maError: number;
}

const NOTHING: Fit = { intercept: 0, ar: [], ma: [], arError: 0, maError: 0 };

/**
 * Forecasts the next value from the last ones and the errors that a forecast of them would have made; 0 before it is ready.
 *
 * @remarks
 * 1. Values are differenced, the latest first, and regressed on those beside them; the errors of that are regressed on in a second step.
 * 2. Where values do not determine the weights, all weights are 0, as in LEAN.
 * 3. LEAN cannot fit more values than errors and stops; here both are then lined up by time.
 * @source LEAN `Indicators/AutoRegressiveIntegratedMovingAverage.cs`; E. J. Hannan and J. Rissanen, Biometrika 69 (1982)
 */
export class AutoRegressiveIntegratedMovingAverage extends Indicator {
  readonly #arOrder: number;
  readonly #diffOrder: number;
  readonly #maOrder: number;
  readonly #hasIntercept: boolean;
  readonly #values: NumberRing;
  #fit = NOTHING;

  /**
   * @param args - the number of values that are regressed on, how often values are differenced, the number of errors that are regressed on, over how many values,
   *   and whether there is an intercept (true); a name may come first
   * @throws FrameworkError `BAD_ARGUMENT` when the first order is not a whole number of 1 or more, one of the others not one of 0 or more, or the period too short for them
   */
  constructor(...args: Named<Arguments>) {
    const [name, [arOrder, diffOrder, maOrder, period, intercept = true]] = splitName<Arguments>(args);
    super(name ?? `ARIMA((${arOrder}, ${diffOrder}, ${maOrder}), ${period}, ${intercept})`, period);
    this.#arOrder = requirePeriod(this.name, arOrder, 1);
    this.#diffOrder = requirePeriod(this.name, diffOrder, 0);
    this.#maOrder = requirePeriod(this.name, maOrder, 0);
    requirePeriod(this.name, period, diffOrder + Math.max(arOrder + 2, 2 * maOrder + 1));
    this.#hasIntercept = intercept;
    this.#values = this.own(new NumberRing(period));
  }

  /** The weights of the last values, the latest first; none before it is ready. */
  get arParameters(): readonly number[] {
    return this.#fit.ar;
  }

  /** The weights of the last errors, the latest first; none before it is ready. */
  get maParameters(): readonly number[] {
    return this.#fit.ma;
  }

  /** The constant of the forecast. */
  get intercept(): number {
    return this.#fit.intercept;
  }

  /** The mean square error of the first step. */
  get arResidualError(): number {
    return this.#fit.arError;
  }

  /** The mean square error of the second step. */
  get maResidualError(): number {
    return this.#fit.maError;
  }

  override reset(): void {
    super.reset();
    this.#fit = NOTHING;
  }

  protected override compute(value: number): number {
    this.#values.push(value);

    if (!this.isReady) {
      return 0;
    }

    const heads: number[] = [];
    let series: Float64Array = Float64Array.from({ length: this.#values.count }, (_none, age) => this.#values.get(age));

    for (let order = 0; order < this.#diffOrder; order += 1) {
      heads.push(series[series.length - 1] as number);
      series = difference(series);
    }

    const errors = this.#fitTo(series);
    const { ar, ma, intercept } = this.#fit;
    const fromValues = ar.reduce((sum, weight, at) => sum + weight * (series[at] as number), 0);
    // LEAN takes the errors from this place on, not the latest ones.
    const fromErrors = ma.reduce((sum, weight, at) => sum + weight * (errors[this.#maOrder + at + 1] as number), 0);

    return integrate([intercept + fromValues + fromErrors, ...series], heads);
  }

  /** Fits both steps; returns the errors of the first. */
  #fitTo(series: Float64Array): Float64Array {
    const p = this.#arOrder;
    const q = this.#maOrder;
    const valueAt = (at: number): number => series[at] as number;
    const ar = leastSquares(
      series.length - p,
      p,
      (row, column) => valueAt(p + row - 1 - column),
      (row) => valueAt(p + row),
    );
    const errors = series.map((value, at) =>
      at < p ? 0 : value - ar.reduce((sum, weight, column) => sum + weight * valueAt(at - 1 - column), 0),
    );
    const arError = squares(errors) / (series.length - p - 1);
    this.#fit = { ...NOTHING, ar: [...ar], arError };

    if (q > 0) {
      this.#fitErrors(series, errors, arError);
    }

    return errors;
  }

  #fitErrors(series: Float64Array, errors: Float64Array, arError: number): void {
    const p = this.#arOrder;
    const q = this.#maOrder;
    const first = this.#hasIntercept ? 1 : 0;
    const start = Math.max(p, q);
    const rows = series.length - start;
    const variable = (row: number, column: number): number => {
      if (column < first) {
        return 1;
      }

      // With fewer values than errors LEAN's values begin earlier than its errors.
      return column < first + p
        ? (series[p + row - 1 - (column - first)] as number)
        : (errors[start + row - 1 - (column - first - p)] as number);
    };
    const weights = leastSquares(rows, first + p + q, variable, (row) => series[start + row] as number);
    let maError = 0;

    for (let row = 0; row < rows; row += 1) {
      const forecast = weights.reduce((sum, weight, at) => (at < first ? sum : sum + weight * variable(row, at)), 0);
      maError += ((series[start + row] as number) - forecast) ** 2;
    }

    this.#fit = {
      intercept: first === 1 ? (weights[0] as number) : 0,
      ar: [...weights.slice(first, first + p)],
      ma: [...weights.slice(first + p)],
      arError,
      maError: maError / (series.length - start - 1),
    };
  }
}

/** Each value less the older one beside it. */
function difference(series: Float64Array): Float64Array {
  return series.subarray(0, -1).map((value, at) => value - (series[at + 1] as number));
}

/** Undoes differencing: for each head, sums up from the oldest value on; returns the latest sum. */
function integrate(series: readonly number[], heads: readonly number[]): number {
  let sums = series;

  for (const head of heads) {
    let sum = 0;
    sums = [...sums, head].map((_none, at, all) => {
      sum += all[all.length - 1 - at] as number;
      return sum;
    });
    sums = [...sums].reverse();
  }

  return sums[0] as number;
}

function squares(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}
