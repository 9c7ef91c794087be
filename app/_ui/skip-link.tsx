/** The first stop of the Tab key: past the bars, to `<main id="main" tabIndex={-1}>`. */
export function SkipLink() {
  return (
    <a className="skip" href="#main">
      Skip to the page
    </a>
  );
}
