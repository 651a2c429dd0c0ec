/**
 * Checks that anybody's plugins and adapters can run, with any test runner.
 *
 * @module plimsoll/testing
 */
export { type ContractCheck, type RiskPluginContractOptions, riskPluginContract } from './risk-plugin-contract.js';
