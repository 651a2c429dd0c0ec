/**
 * Checks that anybody's plugins and adapters can run, with any test runner.
 *
 * @module plimsoll/testing
 */
export { type FaultOutcome, faultDeviations, runFault } from './fault-run.js';
export {
  type ExpectedRefusal,
  type FaultScene,
  type FaultyHook,
  type FaultyPlugin,
  faultAnswerTime,
  faultyPluginName,
  faultyPlugins,
} from './faulty-plugins.js';
export { PaperAccount } from './paper-account.js';
export { type ContractCheck, type RiskPluginContractOptions, riskPluginContract } from './risk-plugin-contract.js';
