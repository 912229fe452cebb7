import { useState } from 'react';
import type { Screenshot } from '../../../scoring/grade.ts';
import { fileLink } from '../file-link.ts';
import type { Pictures } from '../pictures.ts';
import { Lightbox } from './lightbox.tsx';

/** Every person's screen side by side; a click enlarges one. */
export function PictureStrip({ screenshots, pictures }: { screenshots: Screenshot[]; pictures: Pictures }) {
  const [enlarged, setEnlarged] = useState<number>();
  const shown = screenshots.flatMap(({ path, ...rest }) => {
    const src = path in pictures ? pictures[path] : fileLink(path);
    return src ? [{ ...rest, path, src }] : [];
  });
  const missing = screenshots.length - shown.length;
  return (
    <>
      <ul className="pictures">
        {shown.map(({ path, person, caption, src }, index) => (
          <li key={path}>
            <figure>
              <button type="button" onClick={() => setEnlarged(index)} aria-label={`Enlarge: ${caption}`}>
                <img src={src} alt={`The screen of ${person}`} />
              </button>
              <figcaption>
                <b>{person}</b> {withoutName(caption, person)}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
      {missing > 0 && (
        <p className="quiet">
          {missing} of {screenshots.length} pictures are no longer beside the report.
        </p>
      )}
      {enlarged !== undefined && (
        <Lightbox pictures={shown} index={enlarged} onMove={setEnlarged} onClose={() => setEnlarged(undefined)} />
      )}
    </>
  );
}

function withoutName(caption: string, person: string): string {
  return caption.startsWith(`${person}, `) ? caption.slice(person.length + 2) : caption;
}
