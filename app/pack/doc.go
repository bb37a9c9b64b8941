//go:build !js

// Command pack makes the folder that is published: the pages, the program and
// what they need, each with its compressed copies beside it.
//
//	pack site -program app.wasm -importer import.wasm -exec wasm_exec.js -out folder
//	pack sizes name=file.wasm …
//
// A page names an asset as {{boot.js}}; pack gives the asset a name with the
// hash of its content and writes that name into the page, relative, so the
// folder works at any path of any static host. The worker's script names its files
// in the same way. {{policy}} is the page's Content-Security-Policy and {{site}} the
// relative way to the folder's root. {{say:reload}} is a sentence of the pages and
// {{lang}} their language. Every page has a twin in each language of web/languages,
// and {{languages}} links to them. What no page names, such as a lesson, keeps its
// own name.
//
// The same input gives the same bytes. Compressing the program well takes half
// a minute, so finished copies are kept in a cache, by content.
package main
