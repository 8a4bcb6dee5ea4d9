/** The key of a field in its form, by the path of one of its answers: `children.0.name` is an answer to `name`. */
export const fieldName = (path: string): string => path.slice(path.lastIndexOf('.') + 1);
