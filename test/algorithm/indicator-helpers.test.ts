import * as plimsoll from 'plimsoll';
import { type QCAlgorithm, Resolution } from 'plimsoll';
import { describe, expect, it } from 'vitest';
import { complete, minutes, type Prices, source } from '../engine/run.js';

const BARS = 80;
const prices = (phase: number): Prices[] =>
  Array.from({ length: BARS }, (_, i): Prices => {
    const close = 100 + 10 * Math.sin(i / 3 + phase) + (i % 5);
    return [close - 1, close + 2 + (i % 3), close - 3, close];
  });
const data = source('minute', {
  SPY: minutes('2020-01-06 09:30', prices(0)),
  QQQ: minutes('2020-01-06 09:30', prices(1)),
});

interface Made {
  readonly name: string;
  readonly samples: number;
  readonly isReady: boolean;
}

type Row = readonly [helper: string, args: readonly unknown[], name: string];

const { Minute } = Resolution;
const spy = 'SPY';
const both = [spy, 'qqq'];
const one = (helper: string, name: string, ...args: readonly unknown[]): Row => [helper, [spy, ...args], name];
const pair = (helper: string, name: string, ...args: readonly unknown[]): Row => [helper, [...both, ...args], name];
const many = (helper: string, name: string, ...args: readonly unknown[]): Row => [helper, [both, ...args], name];

/** Each helper with the fewest arguments it takes, and the name that shows what the others are then, as in LEAN. */
const rows: readonly Row[] = [
  pair('a', 'ALPHA(SPY,QQQ,1,5)', 1, 5),
  one('abands', 'ABANDS(5,4,Simple)', 5),
  one('ad', 'AD'),
  many('addiff', 'A/D Difference'),
  one('adosc', 'ADOSC(3,5)', 3, 5),
  many('adr', 'A/D Ratio'),
  many('advr', 'A/D Volume Rate'),
  one('adx', 'ADX(5)', 5),
  one('adxr', 'ADXR(5)', 5),
  one('alma', 'ALMA(5,6,0.85)', 5),
  one('ao', 'AO(3,5,Simple)', 3, 5),
  one('apo', 'APO(3,5)', 3, 5),
  one('aps', 'APS(3)'),
  one('ar', 'AR(5)', 5),
  one('arima', 'ARIMA((1, 1, 1), 20, true)', 1, 1, 1, 20),
  one('aroon', 'AROON(5,5)', 5),
  one('asi', 'ASI', 8, Minute),
  one('atr', 'ATR(5)', 5),
  pair('b', 'B(5)', 5),
  one('bb', 'BB(5,2)', 5),
  one('bop', 'BOP'),
  pair('c', 'Correlation(5)', 5),
  one('cc', 'CC(11,14,10)'),
  one('cci', 'CCI(5)', 5),
  one('chop', 'CHOP(5)', 5),
  one('cks', 'CKS(5,2,3)', 5, 2, 3),
  one('cmf', 'CMF(5)', 5),
  one('cmo', 'CMO(5)', 5),
  one('co', 'ChaikinOscillator(3,5)', 3, 5),
  pair('cov', 'COV(5)', 5),
  one('crsi', 'CRSI(3,2,9)', 3, 2, 9),
  one('dch', 'DCH(5,5)', 5),
  one('dem', 'DEM(5,Simple)', 5),
  one('dema', 'DEMA(5)', 5),
  one('do', 'DO(5,3,3,3)', 5, 3, 3, 3),
  one('dpo', 'DPO(5)', 5),
  one('ema', 'EMA(5)', 5),
  one('emv', 'EMV(1, 10000)'),
  one('fi', 'FI(5)', 5),
  one('fish', 'FISH(5)', 5),
  one('frama', 'FRAMA(6,198)', 6),
  one('he', 'HE(30,20)', 30),
  one('heikinAshi', 'HA'),
  one('hma', 'HMA(5)', 5),
  one('ht', 'Hilbert(7, 0.6, 0.3)', 7, 0.6, 0.3),
  one('ibs', 'IBS()'),
  one('ichimoku', 'ICHIMOKU(9,26,26,52,26,26)'),
  one('identity', ''),
  one('kama', 'KAMA(5,2,30)', 5),
  one('kch', 'KC(5,1.5)', 5, 1.5),
  one('ker', 'KER(2)'),
  one('kst', 'KST(10,10,15,10,20,10,30,15,9,Simple)'),
  one('kvo', 'KVO(3,5,13)', 3, 5),
  one('logr', 'LOGR(5)', 5),
  one('lsma', 'LSMA(5)', 5),
  one('lwma', 'LWMA(5)', 5),
  one('macd', 'MACD(12,26,9)'),
  one('mad', 'MAD(5)', 5),
  one('mama', 'MAMA'),
  one('mass', 'MASS(9,25)'),
  one('max', 'MAX(5)', 5),
  one('mfi', 'MFI(5)', 5),
  one('mgd', 'MGD(5)', 5),
  one('midpoint', 'MIDPOINT(5)', 5),
  one('midprice', 'MIDPRICE(5)', 5),
  one('min', 'MIN(5)', 5),
  one('mom', 'MOM(5)', 5),
  one('momersion', 'Momersion(4,9)', 4, 9),
  one('momp', 'MOMP(5)', 5),
  many('mosc', 'McClellanOscillator'),
  many('msi', 'McClellanSummationIndex'),
  one('natr', 'NATR(5)', 5),
  many('nhnl', 'NHNL(5)', 5),
  many('nhnlv', 'NHNLV(5)', 5),
  one('obv', 'OBV'),
  one('pphl', 'PivotPointsHighLow(3)', 3),
  one('ppo', 'PPO(3,5)', 3, 5),
  one('psar', 'PSAR(0.02,0.02,0.2)'),
  one('pso', 'PSO(5,3)', 5, 3),
  one('rc', 'RC(5,2)', 5, 2),
  one('rdv', 'RDV(2)', 2, Minute),
  one('rma', 'RMA(5)', 5),
  one('roc', 'ROC(5)', 5),
  one('rocp', 'ROCP(5)', 5),
  one('rocr', 'ROCR(5)', 5),
  one('rsi', 'RSI(5)', 5),
  one('rsv', 'RSV(5)', 5),
  one('rvi', 'RVI(5,Simple)', 5),
  one('sarext', 'SAREXT(0,0,0.02,0.02,0.2,0.02,0.02,0.2)'),
  one('si', 'SI', 8, Minute),
  one('sm', 'SM(20,2,20,1.5)'),
  one('sma', 'SMA(5)', 5),
  one('sobv', 'SOBV(5)', 5),
  one('sortino', 'SORTINO(5,0)', 5),
  one('sr', 'SR(5,0)', 5),
  one('srsi', 'SRSI(5,5,3,3,Simple)', 5, 5, 3, 3),
  one('stc', 'SchaffTrendCycle(10,23,50)'),
  one('std', 'STD(5)', 5),
  one('sto', 'STO(5,5,5)', 5),
  one('str', 'SuperTrend(5,3)', 5, 3),
  one('sum', 'SUM(5)', 5),
  one('swiss', 'Swiss(5,0.1,gauss)', 5, 0.1, 'gauss'),
  one('t3', 'T3(5,0.7)', 5),
  one('tdd', 'TDD(5,0)', 5),
  one('tds', 'TomDemarkSequential'),
  one('tema', 'TEMA(5)', 5),
  one('tp', 'TP(2,0.7,0.05)', 2, 0.7, 0.05, Minute),
  one('tr', 'TR'),
  one('trima', 'TRIMA(5)', 5),
  many('trin', 'TRIN'),
  one('trix', 'TRIX(5)', 5),
  one('tsf', 'TSF(5)', 5),
  one('tsi', 'TSI(25,13,7)'),
  one('ultosc', 'ULTOSC(3,5,7)', 3, 5, 7),
  one('v', 'VAR(5)', 5),
  one('var', 'VaR(5, 0.95)', 5, 0.95),
  one('vidya', 'VIDYA(5)', 5),
  one('vp', 'VP(2,0.7,0.05)', 2, 0.7, 0.05, Minute),
  one('vtx', 'VTX(5)', 5),
  one('vwap', 'VWAP'),
  one('vwap', 'VWAP(5)', 5),
  one('vwma', 'VWMA(5)', 5),
  one('wilr', 'WILR(5)', 5),
  one('wto', 'WTO(5,3,3)', 5, 3, 3),
  one('wwma', 'WWMA5', 5),
  one('zlema', 'ZLEMA(5)', 5),
  one('zz', 'ZZ(0.05,1)'),
];

/** Classes of an algorithm whose members are helpers, and no others. */
const classes = [
  plimsoll.AverageIndicators,
  plimsoll.BandIndicators,
  plimsoll.BarOscillatorIndicators,
  plimsoll.ChangeIndicators,
  plimsoll.OscillatorIndicators,
  plimsoll.SeveralIndicators,
  plimsoll.StatisticIndicators,
  plimsoll.TrendIndicators,
  plimsoll.VolumeIndicators,
];

describe('the helpers that make indicators', () => {
  const made = new Map<Row, Made>();
  complete(
    {
      initialize(algorithm: QCAlgorithm) {
        algorithm.setStartDate(2020, 1, 6);
        algorithm.addEquity(spy, Minute);
        algorithm.addEquity('QQQ', Minute);

        for (const row of rows) {
          const [helper, args] = row;
          const make = Reflect.get(algorithm, helper) as (...values: readonly unknown[]) => Made;
          made.set(row, make.apply(algorithm, [...args]));
        }
      },
    },
    data,
  );

  it.each(rows)('%s(%j) makes %s, fed with each bar of its securities', (...row) => {
    const [helper, args, name] = row;
    const found = made.get(rows.find((each) => each[0] === helper && each[2] === name) as Row);

    // The ids of securities of this data begin with their tickers.
    expect(found?.name.replaceAll(/(SPY|QQQ) \w+/g, '$1')).toBe(name);
    expect(found?.samples).toBe(typeof args[1] === 'string' || Array.isArray(args[0]) ? 2 * BARS : BARS);
  });

  it('are all tried', () => {
    const helpers = classes.flatMap(({ prototype }) =>
      Object.getOwnPropertyNames(prototype).filter((name) => /^[a-z]/.test(name) && name !== 'constructor'),
    );
    const tried = new Set(rows.map(([helper]) => helper));
    const spelled = new Set([...tried].flatMap((helper) => plimsoll.spellings(helper)));

    expect(helpers.filter((helper) => !spelled.has(helper))).toEqual([]);
    expect([...tried].filter((helper) => !helpers.includes(helper))).toEqual([]);
  });
});
