/**
 * Linear regression on several variables.
 *
 * @module
 */

/**
 * Finds the weights with which a linear combination of columns comes nearest to a target, by the normal equations.
 *
 * @param rows - how many observations there are
 * @param columns - how many variables there are
 * @param cell - a variable of an observation
 * @param target - what an observation should come to
 * @returns a weight for each column; all 0 when the columns do not determine them
 * @source G. H. Golub and C. F. Van Loan, Matrix Computations (2013), 4.2 and 5.3
 */
export function leastSquares(
  rows: number,
  columns: number,
  cell: (row: number, column: number) => number,
  target: (row: number) => number,
): Float64Array {
  const gram = Array.from({ length: columns }, () => new Float64Array(columns));
  const weights = new Float64Array(columns);

  for (let row = 0; row < rows; row += 1) {
    for (let i = 0; i < columns; i += 1) {
      const value = cell(row, i);
      weights[i] = (weights[i] as number) + value * target(row);

      for (let j = 0; j <= i; j += 1) {
        at(gram, i)[j] = cellOf(gram, i, j) + value * cell(row, j);
      }
    }
  }

  return rows >= columns && factor(gram) ? solve(gram, weights) : new Float64Array(columns);
}

function at(matrix: readonly Float64Array[], row: number): Float64Array {
  return matrix[row] as Float64Array;
}

function cellOf(matrix: readonly Float64Array[], row: number, column: number): number {
  return at(matrix, row)[column] as number;
}

/** Replaces the lower half of a symmetric matrix by its Cholesky factor; tells whether it has one. */
function factor(matrix: readonly Float64Array[]): boolean {
  for (let i = 0; i < matrix.length; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = cellOf(matrix, i, j);

      for (let k = 0; k < j; k += 1) {
        sum -= cellOf(matrix, i, k) * cellOf(matrix, j, k);
      }

      if (i === j && !(sum > 0)) {
        return false;
      }

      at(matrix, i)[j] = i === j ? Math.sqrt(sum) : sum / cellOf(matrix, j, j);
    }
  }

  return true;
}

/** Solves with a Cholesky factor, forwards and backwards, in place. */
function solve(lower: readonly Float64Array[], values: Float64Array): Float64Array {
  const size = values.length;

  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < i; k += 1) {
      values[i] = (values[i] as number) - cellOf(lower, i, k) * (values[k] as number);
    }

    values[i] = (values[i] as number) / cellOf(lower, i, i);
  }

  for (let i = size - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < size; k += 1) {
      values[i] = (values[i] as number) - cellOf(lower, k, i) * (values[k] as number);
    }

    values[i] = (values[i] as number) / cellOf(lower, i, i);
  }

  return values;
}
