/** How specs and reports call a feature: F01. */
export const featureId = (featureNumber: number): string => `F${String(featureNumber).padStart(2, '0')}`;
