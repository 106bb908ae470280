/** The tags of a message, which the store keeps as JSON. */

/** undefined when there are none. */
export function tagsOf(text: string | undefined): Record<string, string> | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as Record<string, string>);
}
