/**
 * One thread for many mutants.
 *
 * @module
 */
import { EventEmitter } from 'node:events';
import type { PoolOptions, PoolRunnerInitializer, PoolWorker, WorkerRequest, WorkerResponse } from 'vitest/node';
import { ThreadsPoolWorker } from 'vitest/node';

/** Runs in one thread before it is replaced: each leaves a few listeners behind. */
const runsOfThread = 60;

/** How a mutant wants to be switched on; `static` ones act while modules are loaded, so that they need a new thread. */
interface Activation {
  readonly mode?: 'dry-run' | 'mutant';
  readonly mutantActivation?: 'static' | 'runtime';
}

/** The pool that Stryker's runs of vitest use instead of `threads`, which would load everything anew for each mutant. */
export const keptWorkers: PoolRunnerInitializer = {
  name: 'kept',
  createPoolWorker: (options: PoolOptions): PoolWorker => new KeptWorker(options),
};

let kept: ThreadsPoolWorker | undefined;
let runs = 0;

class KeptWorker implements PoolWorker {
  readonly name = 'kept';
  readonly #events = new EventEmitter();
  readonly #options: PoolOptions;
  readonly #fresh: boolean;
  #worker: ThreadsPoolWorker | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    const { mode, mutantActivation } = options.project.getProvidedContext() as Activation;
    this.#fresh = mode !== 'mutant' || mutantActivation === 'static';
  }

  async start(): Promise<void> {
    runs += 1;

    if (kept !== undefined && (this.#fresh || runs % runsOfThread === 0)) {
      await kept.stop();
      kept = undefined;
    }

    if (kept === undefined) {
      kept = new ThreadsPoolWorker(this.#options);
      await kept.start();
    }

    this.#worker = kept;
    this.#worker.on('message', this.#onMessage);
    this.#worker.on('error', this.#onError);
    this.#worker.on('exit', this.#onExit);
  }

  async stop(): Promise<void> {
    if (this.#worker === undefined) {
      return;
    }

    this.#worker.off('message', this.#onMessage);
    this.#worker.off('error', this.#onError);
    this.#worker.off('exit', this.#onExit);

    if (this.#fresh && kept === this.#worker) {
      kept = undefined;
      await this.#worker.stop();
    }
  }

  send(message: WorkerRequest): void {
    if ('type' in message && message.type === 'stop') {
      const stopped: WorkerResponse = { __vitest_worker_response__: true, type: 'stopped' };
      queueMicrotask(() => this.#events.emit('message', stopped));
      return;
    }

    // The thread stops by itself at the first failed test; told so again, and late, it would stop the run of the next mutant.
    if (Reflect.get(message, 'm') !== 'onCancel') {
      this.#worker?.send(message);
    }
  }

  on(event: string, callback: (arg: unknown) => void): void {
    this.#events.on(event, callback);
  }

  off(event: string, callback: (arg: unknown) => void): void {
    this.#events.off(event, callback);
  }

  deserialize(data: unknown): unknown {
    return data;
  }

  readonly #onMessage = (message: unknown): void => void this.#events.emit('message', message);
  readonly #onError = (error: unknown): void => {
    kept = undefined;
    this.#events.emit('error', error);
  };
  readonly #onExit = (code: unknown): void => {
    kept = undefined;
    this.#events.emit('exit', code);
  };
}
