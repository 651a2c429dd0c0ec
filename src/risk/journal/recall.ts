/**
 * What a journal has said already, so that later records need not say it again.
 *
 * @module
 */
import type { RecordedAccount, RecordedNumber, WholeRecord } from './records.js';

/** The first version of the schema whose records leave out what follows from the rest. */
const firstCompactVersion = 3;

/** Remembers of the records before what later ones do not repeat. */
export class Recall {
  #allowed: readonly string[] = [];
  #equity: RecordedNumber = 0;
  #isCompact = true;

  /** The plugins that had nothing against the latest order that they were asked about and that was approved. */
  get allowed(): readonly string[] {
    return this.#allowed;
  }

  /** The account's value, as it was recorded last. */
  get equity(): RecordedNumber {
    return this.#equity;
  }

  /** Whether records leave anything out; those of an older journal do not. */
  get isCompact(): boolean {
    return this.#isCompact;
  }

  /**
   * Takes a whole record.
   *
   * @param record - the record
   */
  take(record: WholeRecord): void {
    this.takeAccount(record.account);

    if (record.kind === 'decision' && record.asked && record.outcome === 'approved') {
      this.takeAllowed(record.allowed);
    } else if (record.kind === 'header') {
      this.#isCompact = record.schemaVersion >= firstCompactVersion;
    }
  }

  /**
   * Takes the account of a record.
   *
   * @param account - the account; absent where it is as it was recorded last
   */
  takeAccount(account: RecordedAccount | undefined): void {
    if (account !== undefined) {
      this.#equity = account.equity;
    }
  }

  /**
   * Takes who had nothing against an order that is approved.
   *
   * @param allowed - the plugins that were asked
   */
  takeAllowed(allowed: readonly string[]): void {
    this.#allowed = allowed;
  }
}
