/**
 * Moments of a sample, summed in the order and manner of the library LEAN uses, so that printed digits agree.
 *
 * @module
 */

/**
 * Computes the mean.
 *
 * @param samples - finite numbers
 * @returns the mean; 0 without samples
 */
export function mean(samples: readonly number[]): number {
  let sum = 0;

  for (const sample of samples) {
    sum += sample;
  }

  return samples.length === 0 ? 0 : sum / samples.length;
}

/**
 * Estimates the variance of the population a sample was drawn from.
 *
 * @param samples - finite numbers
 * @returns the variance with n - 1 in the denominator; 0 below two samples
 * @source MathNet.Numerics, StreamingStatistics.Variance
 */
export function variance(samples: readonly number[]): number {
  let sum = 0;
  let squares = 0;
  let count = 0;

  for (const sample of samples) {
    count += 1;
    sum += sample;

    if (count > 1) {
      const difference = count * sample - sum;
      squares += (difference * difference) / (count * (count - 1));
    }
  }

  return count < 2 ? 0 : squares / (count - 1);
}

/**
 * Estimates the covariance of two series.
 *
 * @param first - finite numbers
 * @param second - finite numbers; beyond the shorter series nothing is read
 * @returns the covariance with n - 1 in the denominator; 0 below two pairs
 * @source MathNet.Numerics, StreamingStatistics.Covariance
 */
export function covariance(first: readonly number[], second: readonly number[]): number {
  let firstMean = 0;
  let secondMean = 0;
  let products = 0;
  let count = 0;

  for (const a of first) {
    const b = second[count];

    if (b === undefined) {
      break;
    }

    count += 1;
    const before = secondMean;
    firstMean += (a - firstMean) / count;
    secondMean += (b - secondMean) / count;
    products += (a - firstMean) * (b - before);
  }

  return count < 2 ? 0 : products / (count - 1);
}

/** How a sample leans to one side, and how heavy its tails are. */
export interface Shape {
  /** Skewness with Bessel's correction (type 2); NaN below three samples or without variance. */
  readonly skewness: number;
  /** Excess kurtosis with Bessel's correction (type 2); NaN below four samples or without variance. */
  readonly kurtosis: number;
}

/**
 * Estimates skewness and excess kurtosis of the population a sample was drawn from.
 *
 * @param samples - finite numbers
 * @returns both estimates
 * @source MathNet.Numerics, RunningStatistics
 */
export function shape(samples: readonly number[]): Shape {
  let [n, m1, m2, m3, m4] = [0, 0, 0, 0, 0];

  for (const sample of samples) {
    n += 1;
    const delta = sample - m1;
    const step = delta / n;
    const square = step * step;
    const growth = delta * step * (n - 1);
    m1 += step;
    m4 += growth * square * (n * n - 3 * n + 3) + 6 * square * m2 - 4 * step * m3;
    m3 += growth * step * (n - 2) - 3 * step * m2;
    m2 += growth;
  }

  return {
    skewness: n < 3 ? Number.NaN : ((n * m3 * Math.sqrt(m2 / (n - 1))) / (m2 * m2 * (n - 2))) * (n - 1),
    kurtosis: n < 4 ? Number.NaN : ((n * n - 1) / ((n - 2) * (n - 3))) * ((n * m4) / (m2 * m2) - 3 + 6 / (n + 1)),
  };
}
