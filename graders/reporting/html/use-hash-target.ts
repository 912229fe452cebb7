import { useEffect, useEffectEvent } from 'react';

/** Tells of the anchor in the address, now and whenever it changes, and then scrolls to the element of that id. */
export function useHashTarget(onTarget: (id: string) => void): void {
  const go = useEffectEvent(() => {
    const id = decodeURIComponent(location.hash.slice(1));
    if (!id) return;
    onTarget(id);
    // The element may be rendered, or unfolded, only by the change that this brings.
    requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
  });
  useEffect(() => {
    go();
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, []);
}
