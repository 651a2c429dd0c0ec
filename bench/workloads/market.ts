/**
 * Made-up markets for the workloads: the same numbers on every machine.
 *
 * @module
 */
import { dayNumber, MINUTE, type TradeColumns, usEquityHours } from 'plimsoll';

const firstDay = dayNumber(2000, 1, 3);

/**
 * Makes minute bars of regular sessions: a random walk.
 *
 * @param count - how many bars
 * @param seed - which walk
 */
export function minuteBars(count: number, seed: number): TradeColumns {
  const column = (): Float64Array => new Float64Array(count);
  const bars = { open: column(), high: column(), low: column(), close: column(), volume: column() };
  const [start, end] = [column(), column()];
  const random = randomOf(seed);
  const hours = usEquityHours();
  let [row, price] = [0, 100];

  for (let day = firstDay; row < count; day += 1) {
    const session = hours.session(day);

    for (let utc = session?.open ?? 0; session !== undefined && utc < session.close && row < count; utc += MINUTE) {
      const open = price;
      price = Math.max(price * (1 + (random() - 0.5) * 0.002), 1);
      start[row] = utc;
      end[row] = utc + MINUTE;
      bars.open[row] = open;
      bars.close[row] = price;
      bars.high[row] = Math.max(open, price) * 1.0002;
      bars.low[row] = Math.min(open, price) * 0.9998;
      bars.volume[row] = 1000 + Math.floor(random() * 9000);
      row += 1;
    }
  }

  return { kind: 'trade', length: count, start, end, ...bars };
}

/** Numbers from 0 to 1. @source Mulberry32, public domain */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;

  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
