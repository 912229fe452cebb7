import { useEffect, useRef } from 'react';

type Props = {
  pictures: { src: string; person: string; caption: string }[];
  index: number;
  onMove: (index: number) => void;
  onClose: () => void;
};

/** One picture as large as the window allows; arrows go on, Escape and a click beside it close. */
export function Lightbox({ pictures, index, onMove, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { src, person, caption } = pictures[index]!;
  const move = (by: number) => onMove((index + by + pictures.length) % pictures.length);
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={caption}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      onKeyDown={({ key }) => (key === 'ArrowRight' ? move(1) : key === 'ArrowLeft' && move(-1))}
    >
      <img src={src} alt={`The screen of ${person}`} />
      <p>
        <span>{caption}</span>
        {pictures.length > 1 && (
          <>
            <button type="button" onClick={() => move(-1)} aria-label="Previous picture">
              ←
            </button>
            <span>
              {index + 1} / {pictures.length}
            </span>
            <button type="button" onClick={() => move(1)} aria-label="Next picture">
              →
            </button>
          </>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </p>
    </dialog>
  );
}
