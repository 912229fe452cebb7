/** The address of a file in the report's own folder, for a link; can only ever be a relative path. */
export function fileLink(path: string): string {
  return `./${path.split('/').map(encodeURIComponent).join('/')}`;
}
