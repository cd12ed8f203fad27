/**
 * A function that computes its result once for each object, and keeps it as long as the object exists.
 *
 * `const hashOf = memo((document: NewsDocument) => contentHash(document.text))`
 */
export function memo<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known.result;
    const result = compute(key);
    results.set(key, { result });
    return result;
  };
}

/**
 * The same for keys of any kind, of which so many at most are kept: people may type any number of different words.
 *
 * `const keyOf = boundedMemo(50_000, (word: string) => stem(word))`
 */
export function boundedMemo<Key, Result>(most: number, compute: (key: Key) => Result): (key: Key) => Result {
  const results = new Map<Key, { readonly result: Result }>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known.result;
    const result = compute(key);
    if (results.size >= most) results.clear();
    results.set(key, { result });
    return result;
  };
}

/**
 * A function that computes its result when it is first called.
 *
 * `const block = once(() => excerptBlock(library, excerpt))`
 */
export function once<Result>(compute: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => {
    known ??= { result: compute() };
    return known.result;
  };
}
