/**
 * What a journal records; plain JSON data throughout.
 *
 * @module
 */
import type { Refusal } from '../../orders/order-types.js';
import type { KillSwitchStatus } from '../control/kill-switch.js';
import type { AnsweredQuestion, PluginAnswer } from '../gate/recorder.js';
import type { PluginNote, VerdictKind } from '../gate/verdict.js';

/** Which version of a journal this package writes. */
export const journalSchemaVersion = 3;

/** The first version that holds all that judging again needs. */
export const firstJudgedVersion = 2;

/** A number as it is recorded: one that JSON does not know is a text, such as `NaN`. */
export type RecordedNumber = number | string;

/** What every record has, as it is read; where a value follows from the rest it is not written. */
export interface RecordBase {
  /** Its place in the journal, from 1. */
  readonly n: number;
  /** When, epoch milliseconds UTC. */
  readonly utc: number;
  /** The account, where it is not as it was when it was recorded last. */
  readonly account?: RecordedAccount;
  /** The orders that ceased to wait since the record before, while the account stayed as it was: the order, and when. */
  readonly closed?: readonly (readonly [orderId: number, utc: number])[];
}

/** The account, as plugins see it. */
export interface RecordedAccount {
  /** Cash, in account currency. */
  readonly cash: RecordedNumber;
  /** Value at the latest prices, in account currency. */
  readonly equity: RecordedNumber;
  /** Open positions: ticker, signed units, average price, latest price, value, unrealized profit. */
  readonly holdings: readonly (readonly [string, ...RecordedNumber[]])[];
}

/** The first record: whose run it is. */
export interface HeaderRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'header';
  /** Grows when a field changes its meaning or goes away. */
  readonly schemaVersion: number;
  /** What the run is called. */
  readonly algorithm: string;
  /** Names the risk configuration and the versions of its plugins; empty for none. */
  readonly configHash: string;
  /** The risk configuration in force, all defaults filled in. */
  readonly config: Readonly<Record<string, unknown>>;
  /** The plugins. */
  readonly plugins: readonly {
    /** Its name. */
    readonly name: string;
    /** Its version. */
    readonly version: string;
  }[];
  /** The gate's own rules. */
  readonly rules: readonly string[];
  /** The plugins that only watch; absent where there are none. */
  readonly shadows?: readonly {
    /** Its name in the configuration. */
    readonly name: string;
    /** The plugin's own name. */
    readonly plugin: string;
    /** Its version. */
    readonly version: string;
  }[];
  /** The kill switch as the journal begins. */
  readonly killSwitch: KillSwitchStatus;
}

/** A security, before anything else is recorded of it. */
export interface SymbolRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'symbol';
  /** The ticker. */
  readonly symbol: string;
  /** The identifier of the security. */
  readonly id: string;
  /** What kind of security it is. */
  readonly securityType: string;
  /** Its market. */
  readonly market: string;
  /** The time zone of its exchange. */
  readonly timeZone: string;
  /** The smallest step of quantities; 0 when it is not known. */
  readonly lot: number;
}

/** The market of a security, as the gate saw it. */
export interface RecordedMarket {
  /** The latest price. */
  readonly price: RecordedNumber;
  /** The best bid. */
  readonly bid: RecordedNumber;
  /** The best ask. */
  readonly ask: RecordedNumber;
  /** When the price was made, epoch milliseconds UTC. */
  readonly priceUtc: RecordedNumber;
  /** Currency units per price unit of one unit. */
  readonly multiplier: RecordedNumber;
}

/** Why something could not be read when it was needed. */
export interface RecordedFault {
  /** What was thrown. */
  readonly fault: string;
}

/** One member of an order that was not fit to be judged: its type, and its text where that tells more. */
export type RecordedMember = readonly [type: string, text?: string];

/** An order as it was asked for. */
export interface RecordedOrder {
  /** Its number. */
  readonly id: number;
  /** The kind of order. */
  readonly type: string;
  /** Signed units. */
  readonly quantity: number;
  /** The limit price; `null` for none. */
  readonly limit: number | null;
  /** The stop price; `null` for none. */
  readonly stop: number | null;
  /** The price that wakes a limit-if-touched order; `null` for none. */
  readonly trigger: number | null;
  /** How far a trailing stop stays behind; `null` for none. */
  readonly trailing: number | null;
  /** Whether that is a fraction of the market price; `null` for orders that do not trail. */
  readonly trailingAsPercentage: boolean | null;
  /** The combo that it is a leg of: its number, legs, net limit price, orders, and how many combos; `null` for none. */
  readonly combo: {
    /** The combo's number. */
    readonly id: number;
    /** What each leg trades: ticker, signed units. */
    readonly legs: readonly (readonly [string, number])[];
    /** The net limit price of one combo; `null` for none. */
    readonly limit: number | null;
    /** The orders of the legs. */
    readonly orders: readonly number[];
    /** How many combos; below 0 when they are sold. */
    readonly quantity: number;
  } | null;
  /** The free text. */
  readonly tag: string;
  /** How long it is good for. */
  readonly timeInForce: string;
  /** Whether it is taken from all strategies in turn. */
  readonly accountWide: boolean;
  /** When it was asked for, epoch milliseconds UTC. */
  readonly createdUtc: number;
}

/** The numbers that plugins were given with an order. */
export interface RecordedDetails {
  /** Signed units held before. */
  readonly held: RecordedNumber;
  /** Signed units that waiting orders would open or add beside it. */
  readonly pending: RecordedNumber;
  /** What opens, in account currency. */
  readonly notional: RecordedNumber;
  /** The account's value. */
  readonly equity: RecordedNumber;
}

/** A decision of the gate. */
export interface DecisionRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'decision';
  /** Whether a new order was judged, a change of one, or after a busted trade one that waits already. */
  readonly action: 'submit' | 'update' | 'recheck';
  /** The ticker; empty when the order named none. */
  readonly symbol: string;
  /** Whose order it is; empty when the order did not say. */
  readonly strategy: string;
  /** The order's number; 0 when it had none. */
  readonly orderId: number;
  /** The order as it was asked for; `null` for one that was not fit to be judged. */
  readonly order: RecordedOrder | null;
  /** What the order was that was not fit to be judged, member by member; only where `order` is `null`. */
  readonly malformed?: Readonly<Record<string, RecordedMember>>;
  /** The market, or why it is not known; `null` where the order names no security. */
  readonly market: RecordedMarket | RecordedFault | null;
  /** What plugins were given; `null` when nothing opens or the order was not fit to be judged. */
  readonly details: RecordedDetails | null;
  /** Signed units that open or add. */
  readonly opening: number;
  /** The price it was judged at; 0 where none was needed or known. */
  readonly price: number;
  /** Whether rules and plugins were asked. */
  readonly asked: boolean;
  /** The plugins that were asked and have nothing against it. */
  readonly allowed: readonly string[];
  /** The numbers that plugins which have nothing against it gave; only where some did. */
  readonly notes?: readonly PluginNote[];
  /** The most restrictive verdict of all plugins; only where some plugin refused. */
  readonly verdict?: string;
  /** What the gate's own rules have against it. */
  readonly rules: readonly RecordedRefusal[];
  /** Which of the rules of the header they are, from 0; only where some rule refused. */
  readonly refusing?: readonly number[];
  /** The numbers that each rule of the header rests on, `null` for one that gives none; only for what opens. */
  readonly basis?: readonly (Readonly<Record<string, RecordedNumber>> | null)[];
  /** The largest quantity on the same side that each refusing rule lets pass, in the order of `rules`; `null` when it cannot tell. */
  readonly largest: readonly (number | null)[];
  /** What was decided. */
  readonly outcome: 'approved' | 'refused';
  /** Every reason against it, those of rules included. */
  readonly refusals: readonly RecordedRefusal[];
  /** Why an approval that stands in the record before is taken back: somebody else could not record it. */
  readonly fault?: string;
}

/** A question from outside of an order, such as a legacy strategy asks. */
export interface QuestionRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'question';
  /** The manager's member that was called. */
  readonly member: AnsweredQuestion['member'];
  /** The ticker; empty for a question that names none. */
  readonly symbol: string;
  /** Who asked; empty for a question that does not say. */
  readonly strategy: string;
  /** The numbers that plugins were asked about; `null` for none. */
  readonly details: Readonly<Record<string, RecordedNumber | boolean>> | null;
  /** The delta that was requested; `null` for none. */
  readonly delta: RecordedNumber | null;
  /** What the caller said of its position; `null` for nothing, and for what is no plain data. */
  readonly position: Readonly<Record<string, unknown>> | null;
  /** What each plugin answered, in the order of registration: name, yes or no, why; `null` when none was asked. */
  readonly answers: readonly PluginAnswer[] | null;
  /** What the caller was told: yes or no, and why. */
  readonly answer: readonly [boolean, string];
}

/** A refusal as it is recorded. */
export interface RecordedRefusal extends Refusal {}

/** A fill, and what it changed. */
export interface FillRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'fill';
  /** The ticker. */
  readonly symbol: string;
  /** The order. */
  readonly orderId: number;
  /** Whose order it is. */
  readonly strategy: string;
  /** Whether the order was for the account. */
  readonly accountWide: boolean;
  /** Signed units. */
  readonly quantity: RecordedNumber;
  /** Price per unit. */
  readonly price: RecordedNumber;
  /** Currency units per price unit of one unit, or why it is not known. */
  readonly multiplier: RecordedNumber | RecordedFault;
  /** Positions that changed: strategy, ticker, units before, units after. */
  readonly changes: readonly (readonly [string, string, RecordedNumber, RecordedNumber])[];
}

/** A fill that never happened, and what taking it back changed. Decisions with the action `recheck` follow, one for each order that waits and opens. */
export interface BustRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'bust';
  /** The ticker. */
  readonly symbol: string;
  /** The order of the fill. */
  readonly orderId: number;
  /** Which fill of the order it was, from 1. */
  readonly number: number;
  /** Whose order it is. */
  readonly strategy: string;
  /** Whether the order was for the account. */
  readonly accountWide: boolean;
  /** Signed units of the fill. */
  readonly quantity: RecordedNumber;
  /** Price per unit of the fill. */
  readonly price: RecordedNumber;
  /** The fee that is given back, in account currency. */
  readonly fee: RecordedNumber;
  /** When it was traded, epoch milliseconds UTC. */
  readonly tradedUtc: RecordedNumber;
  /** What the venue says. */
  readonly reason: string;
  /** Currency units per price unit of one unit, or why it is not known. */
  readonly multiplier: RecordedNumber | RecordedFault;
  /** Positions that changed: strategy, ticker, units before, units after. */
  readonly changes: readonly (readonly [string, string, RecordedNumber, RecordedNumber])[];
}

/** An approved order that no longer waits, and after which the account is not as it was when it was recorded last; all others are in `closed`. */
export interface CloseRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'close';
  /** The order. */
  readonly orderId: number;
}

/** Market data that plugins were handed. */
export interface SliceRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'slice';
  /** The run's time zone, where it is not as it was in the slice before. */
  readonly timeZone?: string;
  /** Trade bars: ticker, start, end, open, high, low, close, volume. */
  readonly trades: readonly (readonly [string, ...RecordedNumber[]])[];
  /** Quote bars: ticker, start, end, bid, bid size, ask, ask size; bid and ask are open, high, low, close, or `null`. */
  readonly quotes: readonly (readonly [
    string,
    RecordedNumber,
    RecordedNumber,
    readonly RecordedNumber[] | null,
    RecordedNumber,
    readonly RecordedNumber[] | null,
    RecordedNumber,
  ])[];
}

/** A risk event, such as a halt or a plugin that was disabled. */
export interface EventRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'event';
  /** What happened. */
  readonly type: string;
  /** How serious it is. */
  readonly level: string;
  /** Who says so. */
  readonly source: string;
  /** What a person reads. */
  readonly message: string;
  /** The numbers. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** What the plugins that only watch would have decided; nobody acted on it. */
export interface ShadowRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'shadow';
  /** The record of the decision they were asked about. */
  readonly decision: number;
  /** The order. */
  readonly orderId: number;
  /** Those that have nothing against it, by their names in the configuration. */
  readonly allowed: readonly string[];
  /** What the others have against it. */
  readonly refusals: readonly {
    /** The shadow's name in the configuration. */
    readonly shadow: string;
    /** How severe it was meant. */
    readonly kind: VerdictKind;
    /** A stable code. */
    readonly code: string;
    /** What a person reads. */
    readonly message: string;
    /** The numbers of the message. */
    readonly context?: Readonly<Record<string, unknown>>;
  }[];
}

/** The last record of a run that came to its end; without it records may be missing. */
export interface EndRecord extends RecordBase {
  /** Which kind of record it is. */
  readonly kind: 'end';
}

/** One record of a journal. */
export type JournalRecord =
  | HeaderRecord
  | SymbolRecord
  | DecisionRecord
  | QuestionRecord
  | FillRecord
  | BustRecord
  | CloseRecord
  | SliceRecord
  | EventRecord
  | ShadowRecord
  | EndRecord;

/** A record before it is written: whatever may be absent may be undefined too. */
export type Written<R> = { [K in keyof R]: Partial<Pick<R, K>> extends Pick<R, K> ? R[K] | undefined : R[K] };

/** A whole record before it is written. */
export type WholeRecord = {
  [K in JournalRecord['kind']]: Written<Extract<JournalRecord, { kind: K }>>;
}[JournalRecord['kind']];
