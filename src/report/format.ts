/**
 * Numbers and times as a person reads them.
 *
 * @module
 */

/**
 * Writes a number with thousands separated, and no more decimals than it has.
 *
 * @param value - any number
 * @param decimals - the most decimals to keep; trailing zeros go
 * @param fewest - how many decimals to keep although they are zeros
 * @returns such as `1,234.5`
 */
export function formatNumber(value: number, decimals = 4, fewest = 0): string {
  if (!Number.isFinite(value)) {
    return String(value);
  }

  const [whole = '0', fraction = ''] = Math.abs(value).toFixed(decimals).split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(fewest, '0');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (kept === '' ? '' : `.${kept}`);

  return value < 0 && text !== '0' ? `-${text}` : text;
}

/**
 * Writes a signed quantity; a purchase shows its plus.
 *
 * @param value - signed units
 * @returns such as `+1,200` or `-50`
 */
export function formatQuantity(value: number): string {
  return value > 0 ? `+${formatNumber(value, 8)}` : formatNumber(value, 8);
}

/**
 * Writes a price: cents always, finer parts when there are some, as fine as its size warrants.
 *
 * @param value - a price; 0 means that there is none
 * @returns such as `62.20` or `144.7817`; empty when there is none
 */
export function formatPrice(value: number): string {
  return value === 0 ? '' : formatNumber(value, Math.abs(value) < 1 ? 8 : 4, 2);
}

/**
 * Writes an amount shortly, for the axis of a curve.
 *
 * @param value - any number
 * @returns such as `950`, `12.5K`, `1.25M`
 */
export function formatShort(value: number): string {
  const size = Math.abs(value);
  const [divisor, unit] = size >= 1e9 ? [1e9, 'B'] : size >= 1e6 ? [1e6, 'M'] : size >= 1e4 ? [1e3, 'K'] : [1, ''];

  return `${formatNumber(value / divisor, divisor === 1 && size < 10 ? 3 : 2)}${unit}`;
}

/**
 * Writes a time of a result shortly; seconds show only when there are some.
 *
 * @param time - as in a result, such as `2013-10-07T13:31:00Z`
 * @returns such as `2013-10-07 13:31`
 */
export function formatTime(time: string): string {
  return time.replace('T', ' ').replace('Z', '').replace(/:00$/, '');
}

/**
 * Writes a count with its noun.
 *
 * @param count - how many
 * @param noun - one of them
 * @param nouns - several of them; the noun with an s when absent
 * @returns such as `1 order` or `1,024 orders`
 */
export function formatCount(count: number, noun: string, nouns = `${noun}s`): string {
  return `${formatNumber(count, 0)} ${count === 1 ? noun : nouns}`;
}
