/** The texts of a message in the order in which they are read. */
export function textsOf({ components }: { readonly components?: unknown }): string[] {
  if (!Array.isArray(components)) return [];
  return components.flatMap((component: { content?: unknown; components?: unknown }) => [
    ...(typeof component.content === 'string' ? [component.content] : []),
    ...textsOf(component),
  ]);
}
