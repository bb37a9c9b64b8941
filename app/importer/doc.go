// Command importer is the page's second program: it makes a scenario of what people
// paste, judges attempts at challenges, and searches for leaks. ./build.sh builds it as
// import.wasm, and web/importer.js runs it in a worker, which exists only while the
// reader does one of these. The page itself does not contain their packages, which would make
// it a tenth larger.
package main
