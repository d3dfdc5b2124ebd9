/**
 * Tries until `check` neither throws nor returns false, and gives its value.
 * Fails with the last error after `timeoutMs`.
 */
export async function eventually<Value>(
  check: () => Value | Promise<Value>,
  timeoutMs = 5000,
  everyMs = 25,
): Promise<Exclude<Value, false>> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      const value = await check();
      if (value !== false) return value as Exclude<Value, false>;
      throw new Error('it is still not so');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, everyMs));
    }
  }
}
