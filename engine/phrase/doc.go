// Package phrase stores texts for people separately from the code that decides
// which one to show: whole sentences, with names in braces for computed values.
//
// Each package keeps its texts in one value named say, declared in files named
// after the language: english.go, or english_table.go where one file would be
// long. A second language is the same files with its name and a build constraint
// (//go:build german) that the English files then exclude. A program contains
// one language, because every reader pays for every byte of it. A test of the
// package fails for each phrase that a language lacks. Code that only one grammar
// needs, such as the function that removes "not" from a quoted text, is in the
// same files; another language writes it differently.
//
// The terms of all texts are in glossary.md, and a test keeps other words for
// them out of the phrases.
//
// Not phrases are the field's own names (Secure, GET, SameSite=Lax), quotes from
// a scenario, and errors, which are in English as in every program.
//
// With the build tag pseudo, all phrases are accented and a third longer, and
// the values in them are not. Such a page shows which texts are not phrases and
// which a longer language would clip.
package phrase
