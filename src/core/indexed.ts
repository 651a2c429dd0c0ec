/**
 * Objects that are read by number, such as `window[0]`.
 *
 * @module
 */
const wholeNumber = /^-?\d+$/;

/**
 * Lets objects of a class be read, and set where that is said, by number.
 *
 * @remarks The trap sits at the end of the prototype chain: members are found before it and cost nothing, only a number reaches it.
 * @param type - the class, which extends no other
 * @param read - reads the item of a number
 * @param write - sets the item of a number; numbers cannot be set when absent
 */
export function readByNumber<T extends object>(
  type: abstract new (...args: never[]) => T,
  read: (self: T, at: number) => unknown,
  write?: (self: T, at: number, item: unknown) => void,
): void {
  const trap = new Proxy(Object.prototype, {
    get(target, key, receiver): unknown {
      return typeof key === 'string' && wholeNumber.test(key) && receiver instanceof type
        ? read(receiver, Number(key))
        : Reflect.get(target, key, receiver);
    },
    set(target, key, item, receiver): boolean {
      if (typeof key === 'string' && wholeNumber.test(key) && receiver instanceof type) {
        write?.(receiver, Number(key), item);
        return write !== undefined;
      }

      return Reflect.set(target, key, item, receiver);
    },
  });
  Object.setPrototypeOf(type.prototype, trap);
}
