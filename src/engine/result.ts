/**
 * The result of a run: what `result.json` holds.
 *
 * @module
 */
import { z } from 'zod';
import { shadowResultSchema } from './shadow-result.js';

const time = z.string().describe('UTC, such as 2013-10-07T13:31:00Z');
const data = z.record(z.string(), z.unknown());

const refusalSchema = z.strictObject({
  /** Who refused: a plugin's name, `gate` or `engine`. */
  plugin: z.string(),
  /** A stable code, such as `GROUP_LIMIT`. */
  code: z.string(),
  /** What a person reads: the numbers against the limit. */
  message: z.string(),
  /** The numbers of the message, for programs. */
  context: data.optional(),
});

/** One order of a result. */
export const orderResultSchema = z.strictObject({
  /** Its number, from 1. */
  id: z.int().positive(),
  /** The ticker. */
  symbol: z.string(),
  /** The kind of order, such as `market`. */
  type: z.string(),
  /** Signed units asked for. */
  quantity: z.number(),
  /** Mean fill price, rounded to seven significant digits or four decimals as LEAN does; 0 when nothing was filled. */
  price: z.number(),
  /** Its state at the end of the run, such as `filled`. */
  status: z.string(),
  /** When the order was last changed by a request. */
  time,
  /** When it was asked for. */
  createdTime: time,
  /** When it was last filled; `null` when it never was. */
  lastFillTime: time.nullable(),
  /** The strategy's free text. */
  tag: z.string(),
  /** Whose order it is. */
  strategy: z.string(),
  /** The worst acceptable price; `null` for orders without one. */
  limitPrice: z.number().nullable(),
  /** The price that wakes the order; where a trailing stop stood last; `null` for orders without one. */
  stopPrice: z.number().nullable(),
  /** The price that wakes a limit-if-touched order; `null` for others. */
  triggerPrice: z.number().nullable(),
  /** How far a trailing stop stays behind, as a price or a fraction; `null` for others. */
  trailingAmount: z.number().nullable(),
  /** Whether that is a fraction of the market price; `null` for others. */
  trailingAsPercentage: z.boolean().nullable(),
  /** The combo that it is a leg of; `null` for others. */
  combo: z
    .strictObject({
      /** The combo's number, from 1. */
      id: z.int().positive(),
      /** The orders of its legs. */
      orders: z.array(z.int().positive()),
      /** How many combos; below 0 when they are sold. */
      quantity: z.number(),
      /** The worst acceptable net price of one combo; `null` for none. */
      limitPrice: z.number().nullable(),
    })
    .nullable(),
  /** Signed units filled. */
  filledQuantity: z.number(),
  /** Signed units of its fills that were busted: they never happened; 0 for nearly every order. */
  bustedQuantity: z.number(),
  /** All fees of the order, in account currency; those that a bust gave back too. */
  fees: z.number(),
  /** Every reason why it was refused; empty when it was not. */
  refusals: z.array(refusalSchema),
});

/** One order event of a result. */
export const orderEventResultSchema = z.strictObject({
  /** The order's number. */
  orderId: z.int().positive(),
  /** The ticker. */
  symbol: z.string(),
  /** When it happened. */
  time,
  /** The state that the order came into; `busted` when one of its fills was, which leaves the order as it was. */
  status: z.string(),
  /** Signed units filled by this event; 0 when it is no fill. A bust takes them back: the same with the other sign. */
  fillQuantity: z.number(),
  /** Price per unit; 0 when it is no fill. */
  fillPrice: z.number(),
  /** The fee of this fill, in account currency; what a bust gives back is negative. */
  fee: z.number(),
  /** What a person reads. */
  message: z.string(),
  /** Every reason, when the order was refused. */
  refusals: z.array(refusalSchema),
});

/** One risk event of a result. */
export const riskEventResultSchema = z.strictObject({
  /** When it happened. */
  time,
  /** What happened, such as `position_blocked`. */
  type: z.string(),
  /** How serious it is. */
  level: z.enum(['info', 'warning', 'critical', 'emergency']),
  /** Who says so. */
  source: z.string(),
  /** What a person reads. */
  message: z.string(),
  /** The numbers, for programs. */
  data,
});

/** One decision of the gate. */
export const decisionResultSchema = z.strictObject({
  /** When it was made. */
  time,
  /** Whether a new order was judged, a change of one, or after a busted trade one that waited already. */
  action: z.enum(['submit', 'update', 'recheck']),
  /** The order's number; 0 when it had none. */
  orderId: z.int().nonnegative(),
  /** The ticker; empty when the order named none. */
  symbol: z.string(),
  /** Whose order it is; empty when the order did not say. */
  strategy: z.string(),
  /** Signed units asked for. */
  quantity: z.number(),
  /** Signed units that would have opened or added to a position; limits judge only these. */
  openingQuantity: z.number(),
  /** The price it was judged at; 0 where none was needed or known. */
  price: z.number(),
  /** What was decided. */
  outcome: z.enum(['approved', 'refused']),
  /** Every reason against it. */
  refusals: z.array(refusalSchema),
});

/** One point of a series. */
export const pointSchema = z.strictObject({
  /** When it was sampled. */
  time,
  /** The value at that time. */
  value: z.number(),
});

/** The shape of `result.json`. */
export const resultSchema = z.strictObject({
  /** Grows when a field changes its meaning or goes away. */
  schemaVersion: z.literal(1),
  /** What the run is called: the name of the strategy's class, unless another was given. */
  algorithm: z.string(),
  /** Whether the strategy came to its end. */
  status: z.enum(['completed', 'failed']),
  /** Why the run failed; `null` when it completed. */
  error: z
    .strictObject({
      /** What was thrown, in one line. */
      message: z.string(),
      /** The strategy's file; `null` when it is not known. */
      file: z.string().nullable(),
      /** The line in that file, from 1; `null` when it is not known. */
      line: z.int().nullable(),
    })
    .nullable(),
  /** LEAN's names and formatting. */
  statistics: z.record(z.string(), z.string()),
  /** How many rows of data the strategy was fed. */
  dataPoints: z.int().nonnegative(),
  /** Every order, in the order of their numbers; refused ones too. */
  orders: z.array(orderResultSchema),
  /** Everything that happened to orders. */
  orderEvents: z.array(orderEventResultSchema),
  /** Everything that happened on the risk side. */
  riskEvents: z.array(riskEventResultSchema),
  /** The risk line while the run went on. */
  risk: z.strictObject({
    /** The hash of the configuration in force at the end of the run. */
    hash: z.string(),
    /** The kill switch at the end of the run. */
    killSwitch: z.strictObject({
      /** Its state. */
      state: z.string(),
      /** Why; empty while it is active. */
      reason: z.string(),
    }),
    /** Every change while the run went on. */
    changes: z.array(
      z.strictObject({
        /** When. */
        time,
        /** The type of the event that tells it. */
        type: z.string(),
        /** The plugin that it is about; `null` for the kill switch. */
        plugin: z.string().nullable(),
        /** On whose behalf. */
        by: z.string(),
        /** Why. */
        reason: z.string(),
        /** Who answers for it; none where nothing was loosened. */
        approvers: z.array(z.string()),
        /** Setting by setting. */
        differences: z.array(
          z.strictObject({
            /** Where it is. */
            path: z.string(),
            /** What it was; `null` for none. */
            from: z.unknown(),
            /** What it is; `null` for none. */
            to: z.unknown(),
            /** Which way that goes. */
            direction: z.enum(['tighter', 'looser', 'same', 'unknown']),
          }),
        ),
        /** The kill switch before and after; `null` for a plugin. */
        killSwitch: z
          .strictObject({
            /** Its state before. */
            from: z.string(),
            /** Its state after. */
            to: z.string(),
          })
          .nullable(),
        /** The hash of the configuration in force, before and after. */
        hash: z.strictObject({
          /** Before the change. */
          before: z.string(),
          /** After the change. */
          after: z.string(),
        }),
      }),
    ),
  }),
  /** Every decision of the gate. */
  decisions: z.array(decisionResultSchema),
  /** The account's value over time. */
  equity: z.array(pointSchema),
  /** What the strategy plotted: chart, then series. */
  charts: z.record(z.string(), z.record(z.string(), z.array(pointSchema))),
  /** What the strategy and the run logged. */
  logs: z.array(
    z.strictObject({
      /** When it was logged. */
      time,
      /** How it was logged. */
      level: z.enum(['debug', 'log', 'error']),
      /** The line. */
      message: z.string(),
    }),
  ),
  /** What the plugins that only watch would have decided; absent where there are none. */
  shadows: z.array(shadowResultSchema).readonly().optional(),
  /** What the run was made from; the hash covers `risk`, plugin versions included. */
  config: z.strictObject({
    /** Names the risk configuration in force, but for plugins that only watch; SHA-256, hexadecimal. */
    hash: z.string(),
    /** Data, dates, cash, securities, parameters and managers of the run. */
    run: data,
    /** The risk configuration in force, all defaults filled in. */
    risk: data,
    /** The registered plugins. */
    plugins: z.array(
      z.strictObject({
        /** The plugin's name. */
        name: z.string(),
        /** Its version. */
        version: z.string(),
        /** Its state at the end of the run. */
        status: data,
      }),
    ),
    /** The journal of the run, where one was kept. */
    journal: z
      .strictObject({
        /** How many records it has. */
        records: z.int().positive(),
        /** The hash of the last one, which names everything before it. */
        hash: z.string(),
      })
      .optional(),
  }),
});

/** The result of a run. */
export interface BacktestResult extends z.output<typeof resultSchema> {}
