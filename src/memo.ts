/**
 * A function that computes its result once for each object, and keeps it as long as the object exists.
 *
 * `const hashOf = memo((document: NewsDocument) => contentHash(document.text))`
 */
export function memo<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const known = results.get(key) ?? { result: compute(key) };
    results.set(key, known);
    return known.result;
  };
}
