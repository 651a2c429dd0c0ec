/**
 * What a result tells of plugins that only watch.
 *
 * @module
 */
import { z } from 'zod';

const time = z.string().describe('UTC, such as 2013-10-07T13:31:00Z');
const data = z.record(z.string(), z.unknown());
const count = z.int().nonnegative();

const answersSchema = z.strictObject({
  /** Nothing against it. */
  allow: count,
  /** Would have let positions only be reduced. */
  'reduce-only': count,
  /** Would have refused. */
  deny: count,
  /** Would have refused, and every later opening too. */
  halt: count,
  /** Gave no proper answer, was degraded or not fed; enforced it would have refused. */
  fault: count,
});

const orderSchema = z.strictObject({
  /** When it was decided on. */
  time,
  /** Whether a new order was judged, a change of one, or after a busted trade one that waits already. */
  action: z.enum(['submit', 'update', 'recheck']),
  /** Its number. */
  orderId: count,
  /** The ticker. */
  symbol: z.string(),
  /** Whose order it is. */
  strategy: z.string(),
  /** Signed units asked for. */
  quantity: z.number(),
  /** Signed units that would have opened or added to a position. */
  openingQuantity: z.number(),
  /** The price it was judged at. */
  price: z.number(),
});

const refusalSchema = z.strictObject({
  /** Who refused. */
  plugin: z.string(),
  /** A stable code. */
  code: z.string(),
  /** What a person reads. */
  message: z.string(),
  /** The numbers of the message. */
  context: data.optional(),
});

const wouldBlockSchema = z.strictObject({
  ...orderSchema.shape,
  /** How severe it was meant. */
  verdict: z.enum(['reduce-only', 'deny', 'halt', 'fault']),
  /** A stable code. */
  code: z.string(),
  /** What a person reads: the numbers against the limit. */
  message: z.string(),
  /** The numbers of the message. */
  context: data.optional(),
  /** Signed units that the order opened. */
  opened: z.number(),
  /** Signed units of them still held at the end of the run. */
  held: z.number(),
  /** The fees of opening and closing them, in account currency. */
  fees: z.number(),
  /** What they earned after fees, in account currency; `null` where it cannot be told, and for what is no new order. */
  profit: z.number().nullable(),
});

const sumSchema = z.strictObject({
  /** How many orders. */
  count,
  /** What they earned after fees, in account currency. */
  profit: z.number(),
});

const notesSchema = z.strictObject({
  /** How many there are. */
  count,
  /** The first of them. */
  first: z
    .array(
      z.strictObject({
        /** When. */
        time,
        /** What kind of thing. */
        type: z.string(),
        /** What a person reads. */
        message: z.string(),
      }),
    )
    .readonly(),
});

/** What a plugin that only watches would have decided, and what would have come of it. */
export const shadowResultSchema = z.strictObject({
  /** Its name in the risk configuration, such as `concentration#tight`. */
  name: z.string(),
  /** The plugin's own name. */
  plugin: z.string(),
  /** Its version. */
  version: z.string(),
  /** How many decisions on orders it was asked about. */
  decisions: count,
  /** What it answered, by what was decided. */
  agreement: z.strictObject({
    /** Where the order was approved. */
    approved: answersSchema,
    /** Where it was refused. */
    refused: answersSchema,
  }),
  /** What was approved and it would have blocked; the first hundred, with what became of them. */
  wouldBlock: z.strictObject({
    /** How many decisions. */
    count,
    /** The first of them, in order of time. */
    first: z.array(wouldBlockSchema).readonly(),
    /** What the new orders among all of them earned after fees, in account currency; `null` where it cannot be told. */
    profit: z.number().nullable(),
    /** Those that earned. */
    won: sumSchema,
    /** Those that lost. */
    lost: sumSchema,
    /** How many opened nothing, or came out even. */
    even: count,
    /** How many were no new orders, but changes of one or judged again after a busted trade: the profit belongs to the order. */
    updates: count,
  }),
  /** What others refused and it would have allowed; the first hundred. */
  wouldAllow: z.strictObject({
    /** How many decisions. */
    count,
    /** The first of them, in order of time. */
    first: z
      .array(
        z.strictObject({
          ...orderSchema.shape,
          /** Every reason against it. */
          refusals: z.array(refusalSchema).readonly(),
        }),
      )
      .readonly(),
  }),
  /** The first verdict that would have stopped every later opening; `null` for none. */
  halt: z
    .strictObject({
      /** When. */
      time,
      /** The order it was asked about. */
      orderId: count,
      /** Why. */
      message: z.string(),
      /** How many later openings were approved that it had nothing against by itself. */
      laterOpenings: count,
    })
    .nullable(),
  /** Questions of legacy callers outside of orders. */
  questions: z.strictObject({
    /** How many it was asked. */
    asked: count,
    /** How many were answered with yes, and it would have said no. */
    wouldRefuse: count,
    /** How many were answered with no, and it would have said yes. */
    wouldAllow: count,
  }),
  /** Where it failed; enforced, each would have refused openings. The first fifty. */
  faults: notesSchema,
  /** What it published, and nobody else saw. The first fifty. */
  events: notesSchema,
  /** What it logged, and nobody else saw. The first fifty. */
  logs: notesSchema,
  /** Its state at the end of the run. */
  state: data,
});
