/**
 * The tests that are run against each mutant: those of the risk line, the quick ones first.
 *
 * @module
 */
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { keptWorkers } from './kept-worker.js';

/** Slow files go last: most mutants are found before. */
const slow = ['faults', 'contract', 'config-mutation', 'bypass', 'journal.test', 'gate-model', 'lattice', 'standard'];

const rank = ({ moduleId }: TestSpecification): number => slow.findIndex((name) => moduleId.includes(name));

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return [...files].sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

export default defineConfig({
  resolve: { conditions: ['@plimsoll/source'] },
  ssr: { resolve: { conditions: ['@plimsoll/source'] } },
  plugins: [
    {
      name: 'kept-workers',
      configureVitest({ project }): void {
        project.config.pool = keptWorkers.name;
        project.config.poolRunner = keptWorkers;
      },
    },
  ],
  test: {
    include: [
      'test/{risk,plugins}/**/*.test.ts',
      'test/engine/{attacks,bypass,failures,kill-switch,several-strategies}.test.ts',
    ],
    setupFiles: ['tools/mutants/setup.ts'],
    restoreMocks: true,
    isolate: false,
    testTimeout: 120_000,
    env: { PLIMSOLL_MODEL_RUNS: '200' },
    reporters: [{}],
    sequence: { sequencer: QuickFirst },
  },
});
