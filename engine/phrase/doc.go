// Package phrase is how texts for people are written down apart from the code
// that decides which one to say: whole sentences, with names in braces where
// something computed goes.
//
// Each room keeps what it says in one value named say, declared in files named
// for their language: english.go, or english_table.go where one file would be
// long. A second language is the same files under its own name, with a build
// constraint (//go:build german) that the English ones then exclude: a program
// speaks one language, because every reader pays for every byte of it. What a
// language forgets fails a test of the room. What only one grammar needs, such
// as how a quoted text loses its "not", is a function in the same files, which
// another language writes its own way.
//
// What is no phrase: the field's own names (Secure, GET, SameSite=Lax), what is
// quoted from a scenario, and errors, which stay English as in every program.
//
// Built with the tag pseudo, all phrases come out accented and a third longer,
// and what they are filled with does not. In such a page a text that is not a
// phrase shows, and so does one that a longer language would clip.
package phrase
