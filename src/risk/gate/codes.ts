/**
 * The closed catalogue of the codes with which the gate, the manager and the order desk before them refuse; plugins add their own.
 *
 * @module
 */

/** Says what each refusal code of the framework means. */
export const refusalCodes = {
  BAD_ACCOUNT: 'The account could not tell a finite position or value, so nothing can be judged.',
  BAD_ORDER: 'A member of the order has the wrong type, or the order cannot be read.',
  BAD_PRICE: 'A limit or stop price is missing, not above zero or not finite, or belongs to another kind of order.',
  BAD_QUANTITY: 'The quantity is zero, not finite, or worth more than any number can hold.',
  BAD_QUESTION: 'A legacy question was asked with arguments that cannot be judged.',
  BAD_UPDATE: 'An update changes what must stay: the number, symbol, strategy, side or reach of the order.',
  BUYING_POWER: 'The order needs more margin and fees than are free. Asked again when the order is filled.',
  DUPLICATE_ORDER: 'An order with this number is still in force.',
  GATE_FAULT: 'The gate itself could not judge, or its decision could not be recorded.',
  HALTED: 'New openings are halted until somebody resumes them.',
  HALTED_ALL: 'Everything is halted, reducing orders included, until somebody resumes.',
  NO_MULTIPLIER: 'The security has no positive contract multiplier.',
  NO_PRICE: 'The security has no price yet, or one that is not above zero and finite.',
  NOT_IN_FORCE: 'The order to update was never approved here, or is done.',
  NOT_OPEN: 'The order to change or cancel is done, or there is none with this number.',
  NOT_SERVED: 'No enabled plugin answers this legacy question.',
  PLUGIN_DEGRADED: 'A notification of the plugin failed, so its counters may be wrong; it refuses until reset.',
  PLUGIN_FAULT: 'The plugin failed to answer properly.',
  PLUGIN_SLOW: 'The plugin took longer to answer than the configuration allows.',
  POSITION_REFUSED: 'The plugin refused with a reason but without a code of its own.',
  RE_ENTRY: 'The risk side was called by a plugin that it was just asking.',
  RULE_FAULT: 'A rule of the gate failed to answer properly.',
  STALE_PRICE: 'The latest price of the security is older than the configuration allows.',
  UNFED: 'The plugin takes market data and has taken in none for longer than the configuration allows.',
} as const;

/** A code of {@link refusalCodes}. */
export type RefusalCode = keyof typeof refusalCodes;
