/**
 * The bytes of `result.json`.
 *
 * @module
 */
import { parseConfig } from '../core/config.js';
import { type BacktestResult, resultSchema } from '../engine/result.js';

/**
 * Writes a result as JSON: keys in the order of the schema, each order, event and point on a line of its own.
 *
 * @remarks The same result gives the same bytes, and a comparison of two files by lines shows which order differs.
 * @param result - the result
 * @returns the text, ending in a line feed
 * @throws FrameworkError `BAD_CONFIGURATION` when the result breaks its own schema
 */
export function formatResult(result: BacktestResult): string {
  const members = Object.entries(parseConfig(resultSchema, result, 'result.json')).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${formatMember(value)}`,
  );

  return `{\n${members.join(',\n')}\n}\n`;
}

function formatMember(value: unknown): string {
  if (!Array.isArray(value)) {
    return JSON.stringify(value, null, 2).replaceAll('\n', '\n  ');
  }

  return value.length === 0 ? '[]' : `[\n${value.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`;
}
