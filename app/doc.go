// Command app is the page: go-app components over the engine, built for the
// browser by ./build.sh and started there by web/boot.js.
//
// Nothing in it decides about cookies. The state is one value, the engine makes
// a trace of it, and the page is a function of both.
package main
