/**
 * Which way the limits of the correlation plugin get tighter, and what it derives from them.
 *
 * @module
 */
import type { RiskPluginModule, Tightening } from 'plimsoll';
import type { CorrelationConfig } from './config.js';
import { GroupBook } from './groups.js';
import { minReturnsOf } from './measured.js';

/** The window and the returns needed are not here: other ones measure something else. */
export const tightening: Readonly<Record<string, Tightening>> = {
  'groups.*': 'present',
  'groups.*.symbols': 'superset',
  'groups.*.groups': 'superset',
  'groups.*.maxPositions': 'lower',
  maxPositionsPerGroup: 'lower',
  unknownSymbol: ['allow', 'own-group', 'refuse'],
  measured: 'present',
  'measured.threshold': 'lower',
  'measured.maxCorrelated': 'lower',
  'measured.tooFewReturns': ['uncorrelated', 'correlated', 'refuse'],
  'positionsBySymbol.*': 'lower',
};

/**
 * Adds the limit of each group, and how many positions there may be at most where a symbol is in one: the smallest limit of its groups.
 *
 * @param config - a parsed configuration
 */
export const complete: NonNullable<RiskPluginModule['complete']> = (config) => {
  const { groups, measured, ...rest } = config as CorrelationConfig;
  const { maxPositionsPerGroup } = rest;
  const book = new GroupBook(groups, maxPositionsPerGroup, false);
  const symbols = new Set(Object.values(groups).flatMap((group) => group.symbols));
  const limitOf = (symbol: string): number => Math.min(...book.of(symbol).map((group) => group.max));
  const limitOfOthers = { allow: null, 'own-group': maxPositionsPerGroup, refuse: 0 }[rest.unknownSymbol];
  const limits = [...symbols].map((symbol) => [symbol, limitOf(symbol)] as const);

  return {
    groups: Object.fromEntries(
      Object.entries(groups).map(([name, group]) => [name, { maxPositions: maxPositionsPerGroup, ...group }]),
    ),
    ...rest,
    measured: measured && { ...measured, minReturns: minReturnsOf(measured) },
    positionsBySymbol: {
      ...Object.fromEntries(limits.filter(([, limit]) => limit !== limitOfOthers)),
      '*': limitOfOthers,
    },
  };
};
