// Package static writes views as HTML and SVG text, for places without script:
// the first paint of a lesson's page, a printed sheet, a picture in a README.
//
// The marks have the same classes and data attributes as those of the page's
// components, so that one stylesheet serves both and nothing moves when the
// live page takes over. What needs a script, such as the selection, is left
// out; buttons become text.
//
// Everything from a scenario is escaped, and characters that are not allowed in
// HTML are replaced.
package static
