// Package static writes views as HTML and SVG text, for every place that works
// without script: the first paint of a lesson's page, a printed sheet, a
// picture in somebody's README.
//
// The marks are those that the page's components write, with the same classes
// and data attributes, so that one stylesheet serves both and nothing moves
// when the live page takes over. What only makes sense with script, such as
// what is selected, is missing; what would be a button is text.
//
// Whatever comes from a scenario is escaped, and characters that no HTML
// document may have are replaced.
package static
