// Package code writes a scenario's servers as programs of the frameworks that
// people know: Django with its redirects and cookies in views, Django with
// what its settings do, and Go's net/http.
//
// Each rule becomes the lines that do what it does, and every line says which
// rule it is from. Where a framework has an argument or a setting it is used;
// where it has none, such as for an attribute that it does not know, the header
// is written out. The programs can be run: the tests do that, and compare what
// they answer with what engine/server answers.
//
// What a framework does by itself stays its own, and is nothing that a rule
// could say: it decodes a path before it is compared, reads only names of
// cookies that are tokens, and Django sends each header but once, with its
// values joined.
//
// A server that runs Django by its own settings has these in its settings.py,
// whatever else is asked for, and its views leave to Django what they say; a
// program of another framework lists them as what it leaves out. A proxy is not
// written, only what the program sees of it.
package code
