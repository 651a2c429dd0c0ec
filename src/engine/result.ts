/**
 * The result of a run: what `result.json` holds.
 *
 * @module
 */
import { z } from 'zod';

const time = z.string().describe('UTC, such as 2013-10-07T13:31:00Z');
const data = z.record(z.string(), z.unknown());

const refusalSchema = z.strictObject({
  plugin: z.string(),
  code: z.string(),
  message: z.string(),
  context: data.optional(),
});

/** One order of a result. */
export const orderResultSchema = z.strictObject({
  id: z.int().positive(),
  symbol: z.string(),
  type: z.string(),
  quantity: z.number(),
  /** Mean fill price, rounded to seven significant digits or four decimals as LEAN does; 0 when nothing was filled. */
  price: z.number(),
  status: z.string(),
  /** When the order was last changed by a request. */
  time,
  createdTime: time,
  lastFillTime: time.nullable(),
  tag: z.string(),
  strategy: z.string(),
  limitPrice: z.number().nullable(),
  stopPrice: z.number().nullable(),
  filledQuantity: z.number(),
  fees: z.number(),
  refusals: z.array(refusalSchema),
});

/** One order event of a result. */
export const orderEventResultSchema = z.strictObject({
  orderId: z.int().positive(),
  symbol: z.string(),
  time,
  status: z.string(),
  fillQuantity: z.number(),
  fillPrice: z.number(),
  fee: z.number(),
  message: z.string(),
  refusals: z.array(refusalSchema),
});

/** One risk event of a result. */
export const riskEventResultSchema = z.strictObject({
  time,
  type: z.string(),
  level: z.enum(['info', 'warning', 'critical', 'emergency']),
  source: z.string(),
  message: z.string(),
  data,
});

/** One decision of the gate. */
export const decisionResultSchema = z.strictObject({
  time,
  /** Whether a new order was judged or a change of one. */
  action: z.enum(['submit', 'update']),
  orderId: z.int().nonnegative(),
  symbol: z.string(),
  strategy: z.string(),
  quantity: z.number(),
  /** Signed units that would have opened or added to a position; limits judge only these. */
  openingQuantity: z.number(),
  price: z.number(),
  outcome: z.enum(['approved', 'refused']),
  refusals: z.array(refusalSchema),
});

/** One point of a series. */
export const pointSchema = z.strictObject({ time, value: z.number() });

/** The shape of `result.json`. */
export const resultSchema = z.strictObject({
  schemaVersion: z.literal(1),
  algorithm: z.string(),
  status: z.enum(['completed', 'failed']),
  /** Why the run failed; `null` when it completed. */
  error: z.strictObject({ message: z.string(), file: z.string().nullable(), line: z.int().nullable() }).nullable(),
  /** LEAN's names and formatting. */
  statistics: z.record(z.string(), z.string()),
  dataPoints: z.int().nonnegative(),
  orders: z.array(orderResultSchema),
  orderEvents: z.array(orderEventResultSchema),
  riskEvents: z.array(riskEventResultSchema),
  decisions: z.array(decisionResultSchema),
  equity: z.array(pointSchema),
  /** What the strategy plotted: chart, then series. */
  charts: z.record(z.string(), z.record(z.string(), z.array(pointSchema))),
  logs: z.array(z.strictObject({ time, level: z.enum(['debug', 'log', 'error']), message: z.string() })),
  /** What the run was made from; the hash covers `risk`, plugin versions included. */
  config: z.strictObject({
    hash: z.string(),
    run: data,
    risk: data,
    /** The registered plugins. */
    plugins: z.array(z.strictObject({ name: z.string(), version: z.string(), status: data })),
  }),
});

/** The result of a run. */
export type BacktestResult = z.output<typeof resultSchema>;
