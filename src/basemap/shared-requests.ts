interface Shared<Value> {
  readonly answer: Promise<Value>;
  readonly controller: AbortController;
  /** How many wait for the answer. */
  users: number;
}

/** Requests that several may wait for. One is aborted only when all who wait for it have aborted. */
export class SharedRequests<Value> {
  readonly #pending = new Map<string, Shared<Value>>();

  /**
   * The answer to a request, which is made unless it is under way.
   * @throws if the caller has aborted
   */
  async share(
    key: string,
    make: (signal: AbortSignal) => Promise<Value>,
    signal?: AbortSignal,
  ): Promise<Value> {
    signal?.throwIfAborted();
    const shared = this.#pending.get(key) ?? this.#start(key, make);
    shared.users += 1;
    const leave = () => {
      shared.users -= 1;
      if (shared.users > 0) return;
      this.#forget(key, shared);
      shared.controller.abort(signal?.reason);
    };
    signal?.addEventListener('abort', leave, { once: true });
    try {
      const answer = await shared.answer;
      signal?.throwIfAborted();
      return answer;
    } finally {
      signal?.removeEventListener('abort', leave);
    }
  }

  #start(key: string, make: (signal: AbortSignal) => Promise<Value>): Shared<Value> {
    const controller = new AbortController();
    const answer = make(controller.signal);
    const shared = { answer, controller, users: 0 };
    this.#pending.set(key, shared);
    const forget = () => this.#forget(key, shared);
    answer.then(forget, forget);
    return shared;
  }

  #forget(key: string, shared: Shared<Value>): void {
    if (this.#pending.get(key) === shared) this.#pending.delete(key);
  }
}
