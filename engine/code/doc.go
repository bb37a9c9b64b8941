// Package code writes a scenario's servers as programs in well-known
// frameworks: Django with redirects and cookies in views, Django with what its
// settings do, and Go's net/http.
//
// Each rule becomes lines with the same effect, and every line has the rule
// that it is from. An argument or a setting of the framework is used if there
// is one; otherwise, such as for an attribute that the framework does not
// support, the header is written out. The programs can be run: the tests do
// that, and compare their responses with those of engine/server.
//
// What a framework does by itself stays, where no rule can express it: it
// decodes a path before it is compared and reads only cookie names that are
// tokens, and Django sends each header only once, with its values joined.
//
// A server that runs Django with its own settings has these in its settings.py,
// in every stack, and its views leave to Django what they do; a program in
// another framework lists them as left out. A proxy is not written, only what
// the program sees of it.
package code
