// Package phrase has the texts for people: whole sentences, with names in
// braces for computed values. A sentence is where it is used:
//
//	phrase.Say("{host} redirects to {target}", "host", host, "target", target)
//
// Texts that a value selects, such as those of each rule or of each kind of
// step, are tables of phrases in a words.go or a texts_*.go beside the code
// that uses them. The English text is the key of a phrase, and another language
// is a [Catalogue] from it: web/languages/de.json is German. A test fails for a
// phrase without an entry, for an entry without a phrase, and for different
// placeholders.
//
// The terms of all texts are in glossary.md, and a test keeps other words for
// them out of the phrases. Another test fails for prose that is not a phrase,
// and one for a placeholder without a value.
//
// Not phrases are the field's own names (Secure, GET, SameSite=Lax), quotes
// from a scenario, and errors, which are in English as in every program.
//
// With the build tag pseudo, all phrases are accented and a third longer, and
// the values in them are not. Such a page shows which texts are not phrases and
// which a longer language would clip.
package phrase
