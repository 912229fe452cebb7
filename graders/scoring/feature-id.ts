/** How specs and reports call a feature: F01. */
export const featureId = (featureNumber: number): string => `F${String(featureNumber).padStart(2, '0')}`;

/** The level at which a feature first appears: the first four together, then one by one. */
export function firstLevel(featureNumber: number): number {
  return Math.max(1, featureNumber - 3);
}
