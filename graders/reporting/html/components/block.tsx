import type { ReactNode } from 'react';

/** A small titled part of the evidence. */
export function Block({ label, tone, children }: { label: string; tone?: string; children: ReactNode }) {
  return (
    <div className={tone ? `block ${tone}` : 'block'}>
      <p className="label">{label}</p>
      {children}
    </div>
  );
}
